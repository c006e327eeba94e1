/** A school term that is over, as a stated date, with the day on which it is counted as over. */
export type EndedTerm = { term: string; endedOn: string };

/** Late enough to have tried for a term, early enough that people are still at work. */
const ends = { spring: '06-10', autumn: '12-10' } as const;

/** The latest term that is over on the day. */
export function latestEndedTerm(today: string): EndedTerm {
  const year = Number(today.slice(0, 4));
  const day = today.slice(5);
  if (day >= ends.autumn) return ended(year, 'autumn');
  return day >= ends.spring ? ended(year, 'spring') : ended(year - 1, 'autumn');
}

const ended = (year: number, half: keyof typeof ends): EndedTerm => ({
  term: `${year}-${half}-term`,
  endedOn: `${year}-${ends[half]}`,
});

/** Whoever began later than this has not used it for a term worth asking about. */
const weeksToTry = 8;

/** Those who began before the day are asked when the term is over. */
export function askedWhenBegunBefore({ endedOn }: EndedTerm): string {
  const end = Date.parse(`${endedOn}T00:00:00Z`);
  return new Date(end - weeksToTry * 7 * 86_400_000).toISOString();
}
