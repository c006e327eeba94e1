import type { AnalysedWord, Analyser } from '../analysis/analyse.ts';
import { readParagraphs } from './legal-query.ts';
import { type ParagraphWords, paragraphWords } from './paragraph-words.ts';

/** A query by how it is written: words, what is to stand so, and what is to be left out. */
export type QueryPieces = {
  plain: readonly AnalysedWord[];
  /** Among the plain words. */
  paragraphs: readonly ParagraphWords[];
  quoted: readonly (readonly AnalysedWord[])[];
  excluded: readonly (readonly AnalysedWord[])[];
};

/** Nobody means more than this, in letters and in words. */
export const longestQuery = 1000;
const mostWords = 32;
const pieces = /(?<minus>(?<!\S)-)?(?:"(?<quoted>[^"]*)"|(?<plain>[^\s"]+))/gu;

/** Parts a query at its quotation marks and minus signs. */
export function readPieces(query: string, analyser: Analyser): QueryPieces {
  const plain: string[] = [];
  const quoted: AnalysedWord[][] = [];
  const excluded: AnalysedWord[][] = [];
  for (const { groups } of query.slice(0, longestQuery).matchAll(pieces)) {
    const text = groups?.quoted ?? groups?.plain ?? '';
    const isPlain = groups?.quoted === undefined || isParagraph(text);
    if (groups?.minus === undefined && isPlain) plain.push(text);
    else {
      const words = analyser.analyseText(text);
      if (words.length > 0) (groups?.minus ? excluded : quoted).push(words);
    }
  }
  const text = plain.join(' ');
  const words = analyser.analyseText(text).slice(0, mostWords);
  return { plain: words, paragraphs: paragraphWords(text, words, analyser), quoted, excluded };
}

/** Quotation marks change nothing about a paragraph. */
function isParagraph(text: string): boolean {
  const [paragraph] = readParagraphs(text);
  return paragraph?.start === 0 && paragraph.end === text.length;
}
