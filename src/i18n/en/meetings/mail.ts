import type { mail as sv } from '#src/i18n/sv/meetings/mail.ts';

export const mail: typeof sv = {
  closed: 'a meeting in a closed group',
  when: (time) => `When: ${time}`,
  where: (place) => `Where: ${place}`,
  join: (link) => `Meeting link: ${link}`,
  wayOn: {
    member: {
      coming: 'On the page of the meeting you can cancel, or let a colleague come instead:',
      waiting: 'On the page of the meeting you can leave the waiting list:',
    },
    guest: {
      coming: 'On the page of your registration you can cancel:',
      waiting: 'On the page of your registration you can leave the waiting list:',
    },
    offered: 'A seat waits for your answer. Say yes or no here:',
    each: 'On each page you see your registration and can cancel it.',
  },
  confirm: {
    subject: (title) => `Confirm your registration for ${title}`,
    text: (title) =>
      `Somebody has registered this address for ${title}. Was it you? Open the link and confirm within two days. Otherwise we erase what was written.`,
  },
  registered: {
    subject: (title) => `You are registered for ${title}`,
    text: (title) => `You are registered for ${title}.`,
  },
  waiting: {
    subject: (title) => `You are on the waiting list for ${title}`,
    text: (title) =>
      `All seats at ${title} are taken. You are on the waiting list and get a mail as soon as a seat is free.`,
  },
  offered: {
    subject: (title) => `A seat is free at ${title}`,
    text: (title) => `A seat is free at ${title}, and you are next.`,
    until: (time) =>
      `Say yes no later than ${time}. Otherwise the seat goes to the next on the list. Answer here:`,
  },
  lapsed: {
    subject: (title) => `The seat at ${title} has gone to somebody else`,
    text: (title) =>
      `You did not say yes in time to the seat at ${title}, so it went to the next on the waiting list. Do you want to be on the list again? Register here:`,
  },
  removed: {
    subject: (title) => `Your registration for ${title} has been removed`,
    text: (title) =>
      `Those who arrange ${title} have removed your registration. Do you wonder why? The page of the meeting says whom to ask:`,
  },
  released: {
    subject: (title) => `Your registration for ${title} does not count any more`,
    text: (title) =>
      `You were registered for ${title} as a member. You are no longer one of those whom the meeting is for. We have therefore removed your registration.`,
    again: 'The meeting is open to all. You can register again without an account:',
  },
  replacing: {
    subject: (title) => `You come to ${title} instead of a colleague`,
    text: (title) => `A colleague has left you their seat at ${title}.`,
    needs:
      'Do you have needs of diet or access? Write them here, and those who arrange the meeting see them:',
  },
  moved: {
    subject: (title) => `New time or place: ${title}`,
    text: (title) => `The time or place of ${title} has changed. This is how it is now:`,
  },
  cancelled: {
    subject: (title) => `Cancelled: ${title}`,
    text: (title, time) => `${title} on ${time} is cancelled.`,
    reason: (reason) => `Those who arrange the meeting write: ${reason}`,
  },
  reminder: {
    subject: (title) => `Reminder: ${title}`,
    text: (title) => `Soon it is time for ${title}.`,
  },
};
