/** A thread among the hits of a search. */
export const search = {
  answers: (count: number) => (count === 0 ? 'Inga svar än' : count === 1 ? '1 svar' : `${count} svar`),
  helped: 'Har svar som hjälpte',
};
