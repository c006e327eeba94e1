import type { AnalysedWord } from '../analysis/analyse.ts';
import { questionWords, stopWords } from '../analysis/stop-words.ts';
import { type ParagraphWords, paragraphSynonyms } from './paragraph-words.ts';
import { readSchoolYears, type SchoolYears } from './school-years.ts';
import type { SynonymMatch, Synonyms } from './synonyms.ts';

/** Words of a query that belong together: one word, or several that mean something as a phrase. */
export type QuerySegment = {
  words: readonly AnalysedWord[];
  synonyms: SynonymMatch | undefined;
  years: SchoolYears | undefined;
  paragraph: ParagraphWords | undefined;
};

/**
 * Parts a query's words by what they mean together, the longest phrase first, and only then leaves out what tells
 * nothing: `kommer inte` is a phrase, `inte` alone a stop word.
 */
export function querySegments(
  words: readonly AnalysedWord[],
  synonyms: Synonyms,
  paragraphs: readonly ParagraphWords[] = [],
): QuerySegment[] {
  const stems = words.map(({ whole }) => whole);
  const segments: QuerySegment[] = [];
  for (let at = 0; at < words.length; ) {
    const meaning = meaningAt(words, stems, at, synonyms, paragraphs);
    segments.push({ ...meaning, words: words.slice(at, at + meaning.length) });
    at += meaning.length;
  }
  return segments;
}

type Meaning = Omit<QuerySegment, 'words'> & { length: number };

function meaningAt(
  words: readonly AnalysedWord[],
  stems: readonly string[],
  at: number,
  synonyms: Synonyms,
  paragraphs: readonly ParagraphWords[],
): Meaning {
  const match = synonyms.matchAt(stems, at);
  const end = at + (match?.length ?? 1);
  const begun = paragraphs.find((one) => one.at === at);
  if (begun && at + begun.length >= end) {
    const same = paragraphSynonyms(begun, synonyms);
    return { length: begun.length, synonyms: same, years: undefined, paragraph: begun };
  }
  const years = readSchoolYears(words, at);
  if (years && at + years.length >= end) {
    const isSame = years.length === match?.length;
    return { length: years.length, synonyms: isSame ? match : undefined, years, paragraph: undefined };
  }
  // a paragraph within words that mean something together
  const held = paragraphs.find((one) => one.at >= at && one.at + one.length <= end);
  return { length: end - at, synonyms: match, years: undefined, paragraph: held };
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
