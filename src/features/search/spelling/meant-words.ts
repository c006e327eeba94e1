import type { SearchResult } from '#src/platform/search/search-index.ts';
import { tokenise } from '../analysis/tokenise.ts';
import type { Alternative, QueryGroup } from '../query/query-groups.ts';

/** What a word that nothing has is likeliest meant as, and the stems of others that are as near. */
export type MeantWord = { word: string; others: readonly string[] };
/** By the word as it was written. */
export type MeantWords = ReadonlyMap<string, MeantWord>;

const shortestCorrected = 3;

/** The words of a query that may be misspelt: quoted words are meant as they stand, and so is what is left out. */
export function correctableWords(query: string): string[] {
  const open = query.replaceAll(/(?<!\S)-?"[^"]*"?|(?<!\S)-\S+/g, ' ');
  return tokenise(open)
    .map(({ word }) => word)
    .filter((word) => word.length >= shortestCorrected && /\p{L}/u.test(word));
}

/** The query as it was likeliest meant. */
export function replaceWords(query: string, meant: MeantWords): string {
  let replaced = query;
  for (const { word, start, end } of tokenise(query).toReversed()) {
    const by = meant.get(word);
    if (by) replaced = replaced.slice(0, start) + by.word + replaced.slice(end);
  }
  return replaced;
}

/** The corrections as the reader is told of them: one that leads to a silent word is not. */
export function toldCorrections(
  meant: MeantWords,
  groups: readonly QueryGroup[],
): SearchResult['corrections'] {
  const unsaid = groups.filter(({ written, said }) => said !== written);
  const silent = new Set(unsaid.flatMap(({ written }) => written.split(' ')));
  return [...meant].flatMap(([written, { word }]) => (silent.has(word) ? [] : [{ written, meant: word }]));
}

/** Beside the likeliest word the others that are as near. */
export function withOthers(group: QueryGroup, meant: MeantWords): QueryGroup {
  const others = [...meant.values()].find(({ word }) => word === group.written)?.others ?? [];
  const alternatives = others.map((term): Alternative => ({ kind: 'phrase', terms: [term] }));
  return alternatives.length > 0
    ? { ...group, alternatives: [...group.alternatives, ...alternatives] }
    : group;
}
