import type { followUp as sv } from '#src/i18n/sv/meetings/follow-up.ts';

export const followUp: typeof sv = {
  title: (title) => `What did you think of ${title}?`,
  lead: 'Three short questions. Nobody sees who has answered what.',
  anonymous: (least) =>
    `Those who arrange the meeting read the answers only when at least ${least} people have answered, and ${least} at a time. Answers are kept without names and cannot be changed.`,
  usefulness: 'Was the meeting useful to you?',
  choices: { very: 'Very', fairly: 'Fairly', little: 'A little', not: 'Not at all' },
  takesHome: 'What do you take home?',
  nextAbout: 'What should the next meeting be about?',
  care: 'Write nothing about single pupils or colleagues.',
  send: 'Send the answer',
  thanks: 'Thank you for your answer!',
  over: 'The questions are closed.',
  toMeeting: 'To the meeting',
  result: {
    title: (title) => `What those who came thought of ${title}`,
    count: (answers, shown) =>
      shown === answers
        ? `${answers} answers.`
        : `${answers} answers have come in. ${shown} are shown here, the rest when there are five more.`,
    few: (least) => `The answers are shown when at least ${least} people have answered.`,
    choice: 'Answer',
    number: 'Number',
    caption: 'How useful the meeting was',
    takesHome: 'What they take home',
    nextAbout: 'What they want to talk about next time',
    none: 'Nobody has written anything.',
  },
  task: {
    title: (title) => `What did you think of ${title}?`,
    action: 'Answer',
  },
  mail: {
    subject: (title) => `What did you think of ${title}?`,
    text: (title) =>
      `Thank you for coming to ${title}. Please answer three short questions. Nobody sees who has answered what.`,
  },
};
