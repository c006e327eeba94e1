/** A term: `2026-spring` or `2026-autumn`. */
export type Term = `${number}-${'spring' | 'autumn'}`;

const pattern = /^(2\d{3})-(spring|autumn)$/;

/** Reads a term as it is kept; nothing for what is none. */
export function toTerm(text: string): Term | undefined {
  return pattern.test(text) ? (text as Term) : undefined;
}

/** Counts half years, so that terms can be put in order: each is one more than the term before it. */
export function termNumber(term: string): number {
  const [year = '', half] = term.split('-');
  return Number(year) * 2 + (half === 'autumn' ? 1 : 0);
}

/** Sorts terms as time goes. */
export const byTerm = (a: { term: string }, b: { term: string }) => termNumber(a.term) - termNumber(b.term);

/** The term that is so many terms later; earlier when negative. */
export function termAfter(term: Term, terms = 1): Term {
  const number = termNumber(term) + terms;
  return `${Math.floor(number / 2)}-${number % 2 === 1 ? 'autumn' : 'spring'}`;
}

/** The term of a day: autumn from July on. */
export function termOf(day: string): Term {
  return `${Number(day.slice(0, 4))}-${Number(day.slice(5, 7)) >= 7 ? 'autumn' : 'spring'}`;
}

/** The term as addresses have it: `ht-2026`. */
export function termInAddress(term: Term): string {
  const [year, half] = term.split('-');
  return `${half === 'autumn' ? 'ht' : 'vt'}-${year}`;
}

/** Reads a term from an address; nothing for what is none. */
export function termFromAddress(text: string): Term | undefined {
  const [, half, year] = /^(ht|vt)-(2\d{3})$/.exec(text) ?? [];
  return year ? toTerm(`${year}-${half === 'ht' ? 'autumn' : 'spring'}`) : undefined;
}
