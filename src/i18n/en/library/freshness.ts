import type { freshness as sv } from '../../sv/library/freshness.ts';

export const freshness: typeof sv = {
  title: 'Is the description still true?',
  lead: 'Others rely on what you write. Answer yes, or change what is not true.',
  read: 'Read the whole description',
  confirmed: (date) => `Last confirmed on ${date}.`,
  yes: 'Yes, it is still true',
  change: 'Change the description',
  withdraw: 'Withdraw it',
  task: {
    title: (title) => `Is it still true? ${title}`,
    action: 'Answer',
  },
};
