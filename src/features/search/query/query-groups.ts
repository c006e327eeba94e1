import type { AnalysedWord, Analyser } from '../analysis/analyse.ts';
import { derivedStems } from '../analysis/derivation.ts';
import { stopWords } from '../analysis/stop-words.ts';
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

/** Nobody means more words than this. */
const mostWords = 32;
const shortestPrefix = 3;
const pieces = /(?<minus>(?<!\S)-)?(?:"(?<quoted>[^"]*)"|(?<plain>[^\s"]+))/gu;

/**
 * What a query asks for, in the terms of the analyser and of no engine. `isKnown` tells whether the index holds a term;
 * with `isTyping` the last word may be unfinished.
 */
export function queryGroups(query: string, means: Means): QueryGroups {
  const wanted: AnalysedWord[][] = [];
  const excluded: QueryGroup[] = [];
  const quoted: QueryGroup[] = [];
  for (const { groups } of query.slice(0, 1000).matchAll(pieces)) {
    const words = means.analyser.analyseText(groups?.quoted ?? groups?.plain ?? '');
    if (words.length === 0) continue;
    if (groups?.minus) excluded.push(phraseGroup(words));
    else if (groups?.quoted !== undefined) quoted.push(phraseGroup(words));
    else wanted.push(words);
  }
  const words = withoutStopWords(wanted.flat().slice(0, mostWords), quoted.length > 0);
  const { groups, shownInstead } = wordGroups(words, means);
  return { wanted: [...quoted, ...groups], excluded, shownInstead };
}

function withoutStopWords(words: readonly AnalysedWord[], isRestEnough: boolean): readonly AnalysedWord[] {
  const telling = words.filter(({ word }) => !stopWords.has(word));
  return telling.length > 0 || isRestEnough ? telling : words;
}

function wordGroups(
  words: readonly AnalysedWord[],
  means: Means,
): { groups: QueryGroup[]; shownInstead: string[] } {
  const stems = words.map(({ whole }) => whole);
  const groups: QueryGroup[] = [];
  const shownInstead: string[] = [];
  for (let at = 0; at < words.length; ) {
    const match = means.synonyms.matchAt(stems, at);
    const covered = words.slice(at, at + (match?.length ?? 1));
    at += covered.length;
    groups.push(wordGroup(covered, match?.alternatives ?? [], at === words.length, means));
    if (match?.shownInstead !== undefined) shownInstead.push(match.shownInstead);
  }
  return { groups, shownInstead };
}

function wordGroup(
  covered: readonly AnalysedWord[],
  synonyms: readonly (readonly string[])[],
  isLast: boolean,
  means: Means,
): QueryGroup {
  const { written, alternatives } = phraseGroup(covered);
  const [word] = covered;
  const own = word && covered.length === 1 ? singleWord(word, isLast && means.isTyping, means) : [];
  return { written, alternatives: [...alternatives, ...own, ...synonyms.map(phrase)] };
}

/** Beside the word itself: its parts, what is derived from it, what begins with it. */
function singleWord(
  { word, whole, parts }: AnalysedWord,
  isUnfinished: boolean,
  { isKnown }: Means,
): Alternative[] {
  return [
    ...(parts.length > 0 ? [{ kind: 'all' as const, terms: parts }] : []),
    ...derivedStems(whole)
      .filter(isKnown)
      .map((term) => phrase([term])),
    ...(isUnfinished && word.length >= shortestPrefix ? [{ kind: 'prefix' as const, term: word }] : []),
  ];
}

function phraseGroup(words: readonly AnalysedWord[]): QueryGroup {
  return {
    written: words.map(({ word }) => word).join(' '),
    alternatives: [phrase(words.map(({ whole }) => whole))],
  };
}

function phrase(terms: readonly string[]): Alternative {
  return { kind: 'phrase', terms };
}
