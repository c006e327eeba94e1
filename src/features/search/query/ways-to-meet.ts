import type { AnalysedWord, Analyser } from '../analysis/analyse.ts';
import { derivedStems } from '../analysis/derivation.ts';
import { askedLawTerms } from '../ranking/document-terms.ts';
import type { ParagraphWords } from './paragraph-words.ts';
import type { Alternative, QueryGroup } from './query-groups.ts';
import type { QuerySegment } from './query-segments.ts';

/** What meets a group and what comes close to it; `written` where that is more than its words. */
export type WaysToMeet = Pick<QueryGroup, 'alternatives' | 'close'> & { written?: string };
export type Means = {
  analyser: Analyser;
  isKnown: (term: string) => boolean;
  isTyping: boolean;
};

const shortestPrefix = 3;

/** Words that are meant as they stand. */
export function wordForWord(words: readonly AnalysedWord[]): WaysToMeet {
  return { alternatives: [phrase(stemsOf(words))], close: [] };
}

/** Everything that words which belong together may be met by. */
export function waysToMeet(
  { words, synonyms, years, paragraph }: QuerySegment,
  isLast: boolean,
  means: Means,
): WaysToMeet {
  if (paragraph) return waysToCite(paragraph, words, synonyms?.alternatives ?? []);
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

/** A paragraph is met by whoever cites it or says it in the same words; the same numbers of any statute come close. */
function waysToCite(
  { citation, written, stems, bareStems }: ParagraphWords,
  words: readonly AnalysedWord[],
  others: readonly (readonly string[])[],
): WaysToMeet {
  const cited = askedLawTerms(citation).map((term) => [term]);
  const ways = [...cited, stemsOf(words), stems, ...others].map((terms) => [terms.join(' '), terms] as const);
  return {
    written,
    alternatives: [...new Map(ways).values()].map(phrase),
    close: citation.statute === undefined ? [] : [phrase(bareStems)],
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
