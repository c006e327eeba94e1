import type { afterwards as sv } from '#src/i18n/sv/meetings/afterwards.ts';

export const afterwards: typeof sv = {
  title: 'From the meeting',
  recording: 'See the recording',
  writeMinutes: 'Write minutes',
  material: 'Recording and slides',
  answers: 'What those who came thought',
  newsletter: 'Draft of a newsletter',
  materialOf: (title) => `Recording and slides of ${title}`,
  lead: 'What you put here is seen by everybody whom the meeting is for, on its page.',
  link: 'Link to the recording',
  linkHint: 'Begins with https. Empty the field to take the link away.',
  saveLink: 'Save the link',
  files: 'Slides and other files',
  upload: 'Add a file',
  uploadHint: (megabytes, files) => `At most ${megabytes} MB and ${files} files. Nothing about pupils.`,
  add: 'Add',
  remove: 'Remove',
  removeOf: (name) => `Remove ${name}`,
  waits: 'Waits for the virus scanner.',
  saved: 'Saved.',
};
