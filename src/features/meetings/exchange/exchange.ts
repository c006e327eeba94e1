/** In what form organisations meet to learn from each other. */
export const exchangeFormats = ['talk', 'visit', 'two-hours', 'peer-review'] as const;
export type ExchangeFormat = (typeof exchangeFormats)[number];

/** The Swedish path of the page of exchange. */
export const exchangePath = '/utbyte';

export type Named = { id: string; slug: string; name: string };

/** The school term that a day falls in: `2026-autumn`. */
export function termOf(day: string): string {
  return `${day.slice(0, 4)}-${day.slice(5, 7) < '07' ? 'spring' : 'autumn'}`;
}

/** The first and the last day of a term. */
export function daysOfTerm(term: string): { from: string; to: string } {
  const [year, half] = term.split('-');
  return half === 'spring'
    ? { from: `${year}-01-01`, to: `${year}-06-30` }
    : { from: `${year}-07-01`, to: `${year}-12-31` };
}
