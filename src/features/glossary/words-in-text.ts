import { ownGlossary } from './glossary.ts';
import type { Term } from './term.ts';

export type Word = Pick<Term, 'slug' | 'term' | 'expansion' | 'kind'>;
/** Finds the terms of a glossary that a text uses, in the order of the glossary. */
export type WordFinder = (text: string) => readonly Word[];

/** Abbreviations are told by their capitals, other terms in any case; a term counts as a whole word only. */
export function wordFinder(terms: readonly Word[]): WordFinder {
  const isExact = ({ term }: Word) => /\p{Lu}.*\p{Lu}/u.test(term);
  const exact = pattern(terms.filter(isExact), 'gu');
  const loose = pattern(
    terms.filter((one) => !isExact(one)),
    'giu',
  );
  return (text) => {
    const used = new Set([...text.matchAll(exact), ...text.matchAll(loose)].map(([word]) => fold(word)));
    return terms.filter(({ term }) => used.has(fold(term)));
  };
}

const fold = (term: string) => term.toLocaleLowerCase('sv-SE');

/** The longest first, so that "skollagen 7 kap. 21 §" is not read as "skollagen". */
function pattern(terms: readonly Word[], flags: string): RegExp {
  const words = terms
    .map(({ term }) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .sort((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\p{L}\\d-])(?:${words.join('|') || '(?!)'})(?![\\p{L}\\d])`, flags);
}

let finder: WordFinder | undefined;

/** The terms of the portal's own glossary that the text uses. */
export function wordsInText(text: string): readonly Word[] {
  finder ??= wordFinder(ownGlossary());
  return finder(text);
}
