import type { AnalysedWord } from '../analysis/analyse.ts';
import type { Alternative, QueryGroup } from '../query/query-groups.ts';

/** Which group of a query is met, and by how many words. */
export type GroupMatch = { group: number; length: number };

/** Tells which groups of a query the words from `at` on meet, each once and in the order of the query. */
export type TermMatch = (words: readonly AnalysedWord[], at: number) => GroupMatch[];

const none: GroupMatch[] = [];

/** The look-up for the groups of a query. What it costs follows from the text, however many ways the groups can be met. */
export function createTermMatch(groups: readonly QueryGroup[]): TermMatch {
  const all = groups.flatMap(({ alternatives, close }, group) => {
    const phrases = close.filter((one) => one.kind === 'phrase' && one.terms.length > 1);
    return [...alternatives, ...phrases].map((one) => ({ group, one }));
  });
  const singles = new Map<string, Set<number>>();
  for (const { group, one } of all)
    for (const term of singleTerms(one)) singles.set(term, (singles.get(term) ?? new Set()).add(group));
  const phrases = Map.groupBy(
    all.flatMap(({ group, one }) =>
      one.kind === 'phrase' && one.terms.length > 1 ? [{ group, terms: one.terms }] : [],
    ),
    ({ terms }) => terms[0],
  );
  const prefixes = all.flatMap(({ group, one }) =>
    one.kind === 'prefix' ? [{ group, prefix: one.term }] : [],
  );

  // true of few words, so that the many others cost next to nothing
  const isTerm = (term: string) => singles.has(term);
  const mayMeet = (word: AnalysedWord) =>
    hasTerm(word, isTerm) || phrases.has(word.whole) || prefixes.some(({ prefix }) => begins(word, prefix));

  return (words, at) => {
    const word = words[at];
    if (!word || !mayMeet(word)) return none;
    const lengths = new Map<number, number>();
    for (const term of termsOf(word)) for (const group of singles.get(term) ?? []) lengths.set(group, 1);
    for (const { group, prefix } of prefixes) if (begins(word, prefix)) lengths.set(group, 1);
    for (const { group, terms } of phrases.get(word.whole) ?? []) {
      if (stands(terms, words, at)) lengths.set(group, Math.max(lengths.get(group) ?? 0, terms.length));
    }
    return [...lengths]
      .map(([group, length]) => ({ group, length }))
      .sort((one, other) => one.group - other.group);
  };
}

/** Terms of which one word is enough. */
function singleTerms(alternative: Alternative): readonly string[] {
  if (alternative.kind === 'prefix') return [];
  return alternative.kind === 'all' || alternative.terms.length === 1 ? alternative.terms : [];
}

function termsOf({ whole, parts, subCompounds }: AnalysedWord): readonly string[] {
  return [whole, ...parts, ...subCompounds];
}

function hasTerm({ whole, parts, subCompounds }: AnalysedWord, is: (term: string) => boolean): boolean {
  return is(whole) || parts.some(is) || subCompounds.some(is);
}

function begins(word: AnalysedWord, prefix: string): boolean {
  const isBegun = (term: string) => term.startsWith(prefix);
  return isBegun(word.word) || hasTerm(word, isBegun);
}

function stands(terms: readonly string[], words: readonly AnalysedWord[], at: number): boolean {
  return terms.every((term, offset) => words[at + offset]?.whole === term);
}
