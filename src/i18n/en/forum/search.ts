import type { search as sv } from '../../sv/forum/search.ts';

export const search: typeof sv = {
  answers: (count) => (count === 0 ? 'No answers yet' : count === 1 ? '1 answer' : `${count} answers`),
  helped: 'Has answers that helped',
};
