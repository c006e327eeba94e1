import type { LegalCitation } from '#src/platform/search/search-document.ts';
import type { AnalysedWord } from '../analysis/analyse.ts';
import { readPieces } from './query-pieces.ts';
import { type QuerySegment, querySegments, tellingSegments } from './query-segments.ts';
import { noSynonyms, type Synonyms } from './synonyms.ts';
import { type Means, type WaysToMeet, waysToMeet, wordForWord } from './ways-to-meet.ts';

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
  /** The paragraphs that it asks for, but for those that stand for a word of the portal. */
  law: readonly LegalCitation[];
};

export type QueryMeans = Means & {
  synonyms: Synonyms;
  /** As written: synonyms only tell what is silent. */
  isExact?: boolean | undefined;
};

/**
 * What a query asks for, in the terms of the analyser and of no engine. `isKnown` tells whether the index holds a term;
 * with `isTyping` the last word may be unfinished.
 */
export function queryGroups(query: string, means: QueryMeans): QueryGroups {
  const { plain, paragraphs, quoted, excluded } = readPieces(query, means.analyser);
  const heard = querySegments(plain, means.synonyms, paragraphs);
  const silent = silentWords([
    ...heard,
    ...[...quoted, ...excluded].flatMap((words) => querySegments(words, means.synonyms)),
  ]);
  const group = (words: readonly AnalysedWord[], ways: WaysToMeet, shown?: string): QueryGroup => {
    const written = ways.written ?? words.map(({ word }) => word).join(' ');
    return {
      ...ways,
      written,
      said: shown ?? (words.some((word) => silent.has(word)) ? undefined : written),
    };
  };
  const asWritten = (words: readonly AnalysedWord[]) => group(words, wordForWord(words));
  const segments = means.isExact ? querySegments(plain, noSynonyms, paragraphs) : heard;
  const telling = tellingSegments(segments, quoted.length > 0);
  const inWords = telling.map((one) =>
    group(one.words, waysToMeet(one, one === segments.at(-1), means), one.synonyms?.shownInstead),
  );
  return {
    wanted: [...quoted.map(asWritten), ...inWords],
    excluded: excluded.map(asWritten),
    shownInstead: [...new Set(telling.flatMap(({ synonyms }) => synonyms?.shownInstead ?? []))],
    isSilent: silent.size > 0,
    law: telling.flatMap(({ paragraph, synonyms }) =>
      paragraph && synonyms?.shownInstead === undefined ? [paragraph.citation] : [],
    ),
  };
}

/** The words that the portal does not say, wherever in the query they stand. */
function silentWords(segments: readonly QuerySegment[]): Set<AnalysedWord> {
  const silent = segments.filter((segment) => segment.synonyms?.shownInstead !== undefined);
  return new Set(silent.flatMap(({ words }) => words));
}
