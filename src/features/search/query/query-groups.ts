import type { AnalysedWord, Analyser } from '../analysis/analyse.ts';
import { derivedStems } from '../analysis/derivation.ts';
import { type QuerySegment, querySegments, tellingSegments } from './query-segments.ts';
import { noSynonyms, type Synonyms } from './synonyms.ts';

/** One way of meeting a group: a `phrase` in that order, `all` of the parts, or a word that begins so. */
export type Alternative =
  | { kind: 'phrase'; terms: readonly string[] }
  | { kind: 'all'; terms: readonly string[] }
  | { kind: 'prefix'; term: string };

/** What was meant by a word, or by several that belong together: any of the alternatives will do. */
export type QueryGroup = {
  /** As it was written. */
  written: string;
  /** As the portal says it: for a silent word its own, or nothing where that is not what was asked for. */
  said: string | undefined;
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
  /** Silent words were written: the query is not repeated. */
  isSilent: boolean;
};

type Means = {
  analyser: Analyser;
  synonyms: Synonyms;
  isKnown: (term: string) => boolean;
  isTyping: boolean;
  /** As written: synonyms only tell what is silent. */
  isExact?: boolean | undefined;
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
  const silent = silentWords([plain, ...quoted, ...excluded], means.synonyms);
  const named = (words: readonly AnalysedWord[], shown?: string) => {
    const written = words.map(({ word }) => word).join(' ');
    return { written, said: shown ?? (words.some((word) => silent.has(word)) ? undefined : written) };
  };
  const asWritten = (words: readonly AnalysedWord[]) => ({
    ...named(words),
    alternatives: [phrase(stemsOf(words))],
    close: [],
  });
  const segments = querySegments(plain, means.isExact ? noSynonyms : means.synonyms);
  const telling = tellingSegments(segments, quoted.length > 0);
  const plainGroups = telling.map((one) => ({
    ...named(one.words, one.synonyms?.shownInstead),
    ...waysToMeet(one, one === segments.at(-1), means),
  }));
  return {
    wanted: [...quoted.map(asWritten), ...plainGroups],
    excluded: excluded.map(asWritten),
    shownInstead: [...new Set(telling.flatMap(({ synonyms }) => synonyms?.shownInstead ?? []))],
    isSilent: silent.size > 0,
  };
}

/** The words that the portal does not say, wherever in the query they stand. */
function silentWords(texts: readonly (readonly AnalysedWord[])[], synonyms: Synonyms): Set<AnalysedWord> {
  const segments = texts.flatMap((words) => querySegments(words, synonyms));
  const silent = segments.filter((segment) => segment.synonyms?.shownInstead !== undefined);
  return new Set(silent.flatMap(({ words }) => words));
}

function readPieces(query: string, analyser: Analyser) {
  const plain: string[] = [];
  const quoted: AnalysedWord[][] = [];
  const excluded: AnalysedWord[][] = [];
  for (const { groups } of query.slice(0, longestQuery).matchAll(pieces)) {
    if (groups?.minus === undefined && groups?.quoted === undefined) plain.push(groups?.plain ?? '');
    else {
      const words = analyser.analyseText(groups.quoted ?? groups.plain ?? '');
      if (words.length > 0) (groups.minus ? excluded : quoted).push(words);
    }
  }
  return { plain: analyser.analyseText(plain.join(' ')).slice(0, mostWords), quoted, excluded };
}

function waysToMeet(
  { words, synonyms, years }: QuerySegment,
  isLast: boolean,
  means: Means,
): Pick<QueryGroup, 'alternatives' | 'close'> {
  const [word] = words;
  const isSingle = words.length === 1;
  const own = word && isSingle ? singleWord(word, isLast && means.isTyping, means) : [];
  const others = [
    ...(synonyms?.alternatives ?? []),
    ...(years?.phrases ?? []).map((one) => stemsOf(means.analyser.analyseText(one))),
  ];
  return {
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

function stemsOf(words: readonly AnalysedWord[]): string[] {
  return words.map(({ whole }) => whole);
}

function phrase(terms: readonly string[]): Alternative {
  return { kind: 'phrase', terms };
}

function all(terms: readonly string[]): Alternative {
  return { kind: 'all', terms };
}
