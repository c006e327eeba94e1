import type { FeatureRegistration } from '#src/platform/registries.ts';
import { scanMeetingFilesJob } from './scan-job.ts';

const withMeeting = 'Goes with its meeting.';

/** What stays with a meeting hands to the registries. */
export const afterwardsRegistration: FeatureRegistration = {
  jobs: [scanMeetingFilesJob],
  retention: [
    { table: 'meeting_recording', keep: 'permanent', because: withMeeting },
    { table: 'meeting_file', keep: 'permanent', because: withMeeting },
  ],
  personalData: [
    {
      table: 'meeting_file',
      column: 'uploaded_by',
      purpose: 'Who added the file, should somebody need to ask.',
      basis: 'public-task',
    },
  ],
};
