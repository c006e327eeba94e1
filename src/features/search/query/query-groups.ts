import type { AnalysedWord, Analyser } from '../analysis/analyse.ts';
import { derivedStems } from '../analysis/derivation.ts';
import { type QuerySegment, querySegments, tellingSegments } from './query-segments.ts';
import type { Synonyms } from './synonyms.ts';

/** One way of meeting a group: a `phrase` in that order, `all` of the parts, or a word that begins so. */
export type Alternative =
  | { kind: 'phrase'; terms: readonly string[] }
  | { kind: 'all'; terms: readonly string[] }
  | { kind: 'prefix'; term: string };

/** What was meant by a word, or by several that belong together: any of the alternatives will do. */
export type QueryGroup = {
  /** As it was written. */
  written: string;
  alternatives: readonly Alternative[];
  /** What comes close to it: a part of the compound, a word of the phrase. It counts for less and does not meet the group. */
  close: readonly Alternative[];
};

export type QueryGroups = {
  /** All of them are to be met, before anything is relaxed. */
  wanted: readonly QueryGroup[];
  excluded: readonly QueryGroup[];
  /** The portal's own words for what was written: "Visar träffar för *långvarig frånvaro*". */
  shownInstead: readonly string[];
};

type Means = {
  analyser: Analyser;
  synonyms: Synonyms;
  isKnown: (term: string) => boolean;
  isTyping: boolean;
};

/** Nobody means more than this, in letters and in words. */
export const longestQuery = 1000;
const mostWords = 32;
const shortestPrefix = 3;
const pieces = /(?<minus>(?<!\S)-)?(?:"(?<quoted>[^"]*)"|(?<plain>[^\s"]+))/gu;

/**
 * What a query asks for, in the terms of the analyser and of no engine. `isKnown` tells whether the index holds a term;
 * with `isTyping` the last word may be unfinished.
 */
export function queryGroups(query: string, means: Means): QueryGroups {
  const { plain, quoted, excluded } = readPieces(query, means.analyser);
  const segments = querySegments(plain, means.synonyms);
  const telling = tellingSegments(segments, quoted.length > 0);
  return {
    wanted: [...quoted, ...telling.map((one) => segmentGroup(one, one === segments.at(-1), means))],
    excluded,
    shownInstead: [...new Set(telling.flatMap(({ synonyms }) => synonyms?.shownInstead ?? []))],
  };
}

function readPieces(query: string, analyser: Analyser) {
  const plain: string[] = [];
  const quoted: QueryGroup[] = [];
  const excluded: QueryGroup[] = [];
  for (const { groups } of query.slice(0, longestQuery).matchAll(pieces)) {
    if (groups?.minus === undefined && groups?.quoted === undefined) plain.push(groups?.plain ?? '');
    else {
      const words = analyser.analyseText(groups.quoted ?? groups.plain ?? '');
      if (words.length > 0) (groups.minus ? excluded : quoted).push(phraseGroup(words));
    }
  }
  return { plain: analyser.analyseText(plain.join(' ')).slice(0, mostWords), quoted, excluded };
}

function segmentGroup(segment: QuerySegment, isLast: boolean, means: Means): QueryGroup {
  const { words, synonyms, years } = segment;
  const [word] = words;
  const isSingle = words.length === 1;
  const own = word && isSingle ? singleWord(word, isLast && means.isTyping, means) : [];
  const others = [
    ...(synonyms?.alternatives ?? []),
    ...(years?.phrases ?? []).map((one) => stemsOf(means.analyser.analyseText(one))),
  ];
  return {
    ...phraseGroup(words),
    alternatives: [phrase(stemsOf(words)), ...own, ...others.map(phrase)],
    close: years ? [] : closeTo(words, synonyms?.alternatives ?? []),
  };
}

/** Beside the word itself: its parts, what is derived from it, what begins with it. */
function singleWord(
  { word, whole, parts }: AnalysedWord,
  isUnfinished: boolean,
  { isKnown }: Means,
): Alternative[] {
  return [
    ...(parts.length > 0 ? [all(parts)] : []),
    ...derivedStems(whole)
      .filter(isKnown)
      .map((term) => phrase([term])),
    ...(isUnfinished && word.length >= shortestPrefix ? [{ kind: 'prefix' as const, term: word }] : []),
  ];
}

/** A phrase's words apart, and each of them alone; of a compound the same. */
function closeTo(words: readonly AnalysedWord[], phrases: readonly (readonly string[])[]): Alternative[] {
  const own =
    words.length > 1 ? stemsOf(words) : [...(words[0]?.parts ?? []), ...(words[0]?.subCompounds ?? [])];
  const apart = [stemsOf(words), ...phrases].filter((terms) => terms.length > 1).map(all);
  return [...apart, ...own.map((term) => phrase([term]))];
}

function phraseGroup(words: readonly AnalysedWord[]): QueryGroup {
  const written = words.map(({ word }) => word).join(' ');
  return { written, alternatives: [phrase(stemsOf(words))], close: [] };
}

function stemsOf(words: readonly AnalysedWord[]): string[] {
  return words.map(({ whole }) => whole);
}

function phrase(terms: readonly string[]): Alternative {
  return { kind: 'phrase', terms };
}

function all(terms: readonly string[]): Alternative {
  return { kind: 'all', terms };
}
