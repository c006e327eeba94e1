import type { AnalysedWord } from '../analysis/analyse.ts';
import { questionWords, stopWords } from '../analysis/stop-words.ts';
import { readSchoolYears, type SchoolYears } from './school-years.ts';
import type { SynonymMatch, Synonyms } from './synonyms.ts';

/** Words of a query that belong together: one word, or several that mean something as a phrase. */
export type QuerySegment = {
  words: readonly AnalysedWord[];
  synonyms: SynonymMatch | undefined;
  years: SchoolYears | undefined;
};

/**
 * Parts a query's words by what they mean together, the longest phrase first, and only then leaves out what tells
 * nothing: `kommer inte` is a phrase, `inte` alone a stop word.
 */
export function querySegments(words: readonly AnalysedWord[], synonyms: Synonyms): QuerySegment[] {
  const stems = words.map(({ whole }) => whole);
  const segments: QuerySegment[] = [];
  for (let at = 0; at < words.length; ) {
    const years = readSchoolYears(words, at);
    const match = years ? undefined : synonyms.matchAt(stems, at);
    const length = years?.length ?? match?.length ?? 1;
    segments.push({ words: words.slice(at, at + length), synonyms: match, years });
    at += length;
  }
  return segments;
}

/** Leaves out stop words, and then what merely makes it a question, each time only if anything else is left. */
export function tellingSegments(
  segments: readonly QuerySegment[],
  isRestEnough: boolean,
): readonly QuerySegment[] {
  const telling = without(segments, stopWords, isRestEnough);
  return without(telling, questionWords, isRestEnough);
}

function without(
  segments: readonly QuerySegment[],
  left: ReadonlySet<string>,
  isRestEnough: boolean,
): readonly QuerySegment[] {
  const rest = segments.filter(({ words }) => words.length > 1 || !left.has(words[0]?.word ?? ''));
  return rest.length > 0 || isRestEnough ? rest : segments;
}
