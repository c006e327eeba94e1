import type { newsletter as sv } from '#src/i18n/sv/desk/newsletter.ts';

export const newsletter: typeof sv = {
  title: 'Draft of a newsletter',
  lead: 'The text is made of what is new in the network. Copy it, change it as you like and send it with your own mail program.',
  since: 'New since',
  to: 'Who gets the letter?',
  toHint: 'Only what those who get it may see is in it.',
  receivers: { everybody: 'Anybody', network: 'Members of the network' },
  show: 'Show the text',
  text: 'Text',
  textHint: 'What you change here is not saved.',
  opening: (network, date) => `Hello!\n\nThis is what is new in ${network} since ${date}.`,
  parts: {
    coming: 'Coming up',
    published: 'New in the library',
    evaluated: 'New evaluations',
    solved: 'Questions that got answers that helped',
  },
  meeting: (title, time) => `${title}, ${time}`,
  entry: (title, organisation) => `${title} (${organisation})`,
  nothing: 'Nothing new has come since then.',
  closing: (network) => `Kind regards\n${network}`,
};
