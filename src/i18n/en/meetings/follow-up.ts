import type { followUp as sv } from '#src/i18n/sv/meetings/follow-up.ts';

export const followUp: typeof sv = {
  title: (title) => `What did you think of ${title}?`,
  lead: 'Three short questions. Nobody sees who has answered what.',
  anonymous: (least) =>
    `Those who arrange the meeting read the answers ${least} at a time, so that nobody is recognised. The last ones are read only if they are ${least}, else we erase them. Answers are kept without names and cannot be changed.`,
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
        : `${answers} answers have come in. ${shown} are shown here. The others are shown when they are five.`,
    all: (shown, least) =>
      `${shown} answers. Answers are read ${least} at a time. If a few more came they are erased, so that nobody is recognised.`,
    few: (least) => `The answers are shown when at least ${least} people have answered.`,
    tooFew: (least) =>
      `Fewer than ${least} people answered. Then no answers are shown, so that nobody is recognised. Ask around the table next time.`,
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
