import type { answers as sv } from '../../sv/forum/answers.ts';

export const answers: typeof sv = {
  helped: {
    mark: 'This helped',
    markFor: (number: number) => `This helped: post ${number}`,
    unmark: 'Remove the mark',
    unmarkFor: (number: number) => `Remove the mark Answer that helped from post ${number}`,
    solved: 'There are answers here that helped. Do write if you have done it in another way.',
  },
  more: 'Tell more about the answer',
  didSo: {
    field: 'What we did',
    hint: 'Choose your description or one that you use. It is shown with the answer, and the answer on its page.',
    described: 'What we did:',
    others: 'What others did',
  },
  law: {
    legend: 'Law',
    field: 'The answer is about law',
    asOfField: 'Holds as of',
    asOfHint: 'The day that the answer holds for, if it is about law.',
    asOf: (date) => `About law. Holds as of ${date}.`,
    checkedBy: (network) => `the coordinator of ${network}`,
    checkedByPortal: 'a network coordinator',
    checker: (name, role) => `${name}, ${role},`,
    checked: (who, date) => `Checked by ${who} on ${date}.`,
    unchecked: 'Nobody has checked the answer yet.',
    doubt: 'May have changed',
    age: 'The answer is more than a year old.',
    change: (date) => `The statute that it names changed on ${date}.`,
    check: 'The answer holds today',
    checkFor: (number) => `The answer about law holds today: post ${number}`,
  },
  similar: {
    title: 'Similar',
    show: 'Show similar questions and descriptions',
    found: (count) =>
      count === 1
        ? 'There is a similar one already. It opens in a new tab.'
        : `There are ${count} similar ones already. They open in a new tab.`,
    none: 'Nothing similar was found.',
  },
  answerers: {
    title: 'Who can answer this?',
    lead: 'The proposals rest on what others have described, answered and use, about the same.',
    reasons: {
      helped: (count) =>
        count === 1
          ? 'Has written 1 answer that helped in threads like this.'
          : `Has written ${count} answers that helped in threads like this.`,
      entries: (count) =>
        count === 1
          ? 'Has 1 description in the library about the same.'
          : `Has ${count} descriptions in the library about the same.`,
      sharedUses: (count) =>
        count === 1
          ? 'Uses 1 description that the asker uses too.'
          : `Uses ${count} descriptions that the asker uses too.`,
      likeSize: 'Is about as large as the asker.',
    },
    ask: 'Ask them',
    askThese: (name) => `Ask ${name}`,
    askedHow: 'The contact person of the organisation is told and answers in the thread.',
    call: (who) => `@${who}: can you answer this?`,
    noneTitle: 'We have no proposal yet',
    none: 'Choose topics for the thread, and we find those who have written about the same.',
  },
  harvest: {
    title: 'Make a good example of the thread',
    lead: 'Choose posts, and they become a draft in the library. Their authors are asked whether the post may be part of it. If somebody says no, the post is taken out of the draft. You may publish without waiting for answers.',
    posts: 'Posts to be part of it',
    postsHint: 'The text is quoted and linked to the post. The heading of the thread is given as the source.',
    name: 'Name of the example',
    organisation: 'For which organisation?',
    begin: 'Make a draft',
    answers: 'What the authors have said',
    waits: 'Not everybody has answered whether their post may be part of it',
    state: {
      asked: (number, author) => `Post ${number}, ${author}: no answer yet`,
      'author-gone': (number, author) =>
        `Post ${number}, ${author}: whoever wrote it has no account any more and cannot answer. Take the quotation away if you are unsure.`,
      agreed: (number, author) => `Post ${number}, ${author}: may be part of it`,
      declined: (number, author) =>
        `Post ${number}, ${author}: may not be part of it and is taken out. Where you have changed the quotation, take it out yourself.`,
    },
    quoteLabel: (number) => `post ${number}`,
    source: (title) => `Thread in the forum: ${title}`,
    question: {
      title: 'May your post be part of a good example?',
      lead: (title, organisation) =>
        `${organisation} is making a good example: “${title}”. Your post is quoted in the draft. When it is published everybody can read it in the library.`,
      leadPublished: 'Your post is quoted in a good example in the library, where everybody can read it.',
      credit: 'What do you say?',
      choices: {
        organisation: 'Yes, name our organisation',
        role: 'Yes, name only my role',
        none: 'Yes, without naming me or the organisation',
        decline: 'No, take my post out of the draft',
      },
      answer: 'Answer',
    },
    desk: {
      asked: (title) => `May your post in “${title}” be part of a good example?`,
      action: 'Answer',
    },
  },
};
