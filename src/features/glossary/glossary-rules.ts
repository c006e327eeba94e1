import type { TermFrontMatter } from './term.ts';

type Sortable = Pick<TermFrontMatter, 'term'>;

const swedish = new Intl.Collator('sv-SE', { numeric: true });

/** Terms as a Swedish word list has them: å, ä and ö last. */
export function sortTerms<T extends Sortable>(terms: readonly T[]): readonly T[] {
  return terms.toSorted((a, b) => swedish.compare(a.term, b.term));
}

/** The terms under their first letter, digits and signs under `#`. */
export function groupByLetter<T extends Sortable>(
  terms: readonly T[],
): readonly { letter: string; terms: readonly T[] }[] {
  const groups = Map.groupBy(sortTerms(terms), ({ term }) => letterOf(term));
  return [...groups].map(([letter, members]) => ({ letter, terms: members }));
}

function letterOf(term: string): string {
  const letter = term.charAt(0).toLocaleUpperCase('sv-SE');
  return /[A-ZÅÄÖ]/.test(letter) ? letter : '#';
}

/** Whether the term holds on the day: a law that is replaced, a name that is new. */
export function isInForce(term: Pick<TermFrontMatter, 'validFrom' | 'validTo'>, day: string): boolean {
  return (term.validFrom ?? '') <= day && day <= (term.validTo ?? '9999-12-31');
}
