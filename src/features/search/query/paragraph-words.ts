import { citationText } from '#src/platform/search/legal-mentions.ts';
import type { LegalCitation } from '#src/platform/search/search-document.ts';
import type { AnalysedWord, Analyser } from '../analysis/analyse.ts';
import { readParagraphs } from './legal-query.ts';
import type { SynonymMatch, Synonyms } from './synonyms.ts';

/** A paragraph among the words of a query. */
export type ParagraphWords = {
  citation: LegalCitation;
  /** Where it stands among the words, and how many they are. */
  at: number;
  length: number;
  /** As it was written. */
  written: string;
  /** The stems of how texts write it, so that synonyms meet it in whatever form it was asked for. */
  stems: readonly string[];
  /** The same without its statute. */
  bareStems: readonly string[];
};

/** The paragraphs that a query names, by the words that they take. */
export function paragraphWords(
  text: string,
  words: readonly AnalysedWord[],
  analyser: Analyser,
): ParagraphWords[] {
  return readParagraphs(text).flatMap(({ citation, start, end }) => {
    const inside = words.filter((word) => word.start >= start && word.end <= end);
    const at = inside[0] === undefined ? -1 : words.indexOf(inside[0]);
    const stemsOf = (phrase: string) => analyser.analyseText(phrase).map(({ whole }) => whole);
    const stems = stemsOf(citationText(citation));
    const bareStems = stemsOf(citationText({ ...citation, statute: undefined }));
    const written = text.slice(start, end);
    return at < 0 ? [] : [{ citation, at, length: inside.length, written, stems, bareStems }];
  });
}

/** The words that mean the same as the whole paragraph. */
export function paragraphSynonyms({ stems }: ParagraphWords, synonyms: Synonyms): SynonymMatch | undefined {
  const match = synonyms.matchAt(stems, 0);
  return match?.length === stems.length ? match : undefined;
}
