import type { AnalysedWord } from '../analysis/analyse.ts';
import type { Alternative, QueryGroup } from '../query/query-groups.ts';

/** Tells which words of a text meet a query: the numbers of the groups that the word at a place meets. */
export type TermMatch = {
  /** How many words from `at` on meet the group; 0 when they do not. */
  lengthAt(words: readonly AnalysedWord[], at: number, group: number): number;
  groups: number;
};

/** The look-up for the groups of a query. */
export function createTermMatch(groups: readonly QueryGroup[]): TermMatch {
  return {
    groups: groups.length,
    lengthAt: (words, at, group) => {
      const lengths = (groups[group]?.alternatives ?? []).map((one) => lengthOf(one, words, at));
      return Math.max(0, ...lengths);
    },
  };
}

function lengthOf(alternative: Alternative, words: readonly AnalysedWord[], at: number): number {
  const word = words[at];
  if (!word) return 0;
  if (alternative.kind === 'prefix') return begins(word, alternative.term) ? 1 : 0;
  if (alternative.kind === 'all') return alternative.terms.some((term) => has(word, term)) ? 1 : 0;
  const [only, ...more] = alternative.terms;
  if (only === undefined) return 0;
  if (more.length === 0) return has(word, only) ? 1 : 0;
  const isThere = alternative.terms.every((term, offset) => words[at + offset]?.whole === term);
  return isThere ? alternative.terms.length : 0;
}

function has({ whole, parts, subCompounds }: AnalysedWord, term: string): boolean {
  return whole === term || parts.includes(term) || subCompounds.includes(term);
}

function begins({ word, whole, parts, subCompounds }: AnalysedWord, prefix: string): boolean {
  return [word, whole, ...parts, ...subCompounds].some((term) => term.startsWith(prefix));
}
