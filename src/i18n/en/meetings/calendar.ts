import type { calendar as sv } from '#src/i18n/sv/meetings/calendar.ts';

export const calendar: typeof sv = {
  title: 'My calendar',
  lead: 'Meetings that you are registered for, wait for or arrange.',
  empty: 'You are not registered for any meeting.',
  toMeetings: 'See what is going on',
  feedTitle: 'Your own calendar link',
  feedLead:
    'With a link of your own your calendar program shows your meetings, and changes come along by themselves.',
  feedWarning: 'Whoever has the link sees your meetings. Do not share it.',
  create: 'Make a link',
  renew: 'Make a new link',
  created: 'Copy the link now. We show it only once.',
  exists: (date) => `You made a link on ${date}. A new link makes the old one stop working.`,
  revoke: 'Remove the link',
  revoked: 'The link is removed and no longer works.',
  address: 'Your calendar link',
  name: 'Meetings in Närvaronätet',
  ownName: 'My meetings in Närvaronätet',
  agenda: 'Agenda:',
  join: (link) => `Meeting link: ${link}`,
  page: (link) => `More about the meeting: ${link}`,
  waiting: 'Waiting list',
  standings: {
    coming: 'You are registered',
    waiting: 'You are on the waiting list',
    arranging: 'You arrange the meeting',
  },
};
