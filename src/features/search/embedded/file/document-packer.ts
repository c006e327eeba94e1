import type { SearchDocument } from '#src/platform/search/search-document.ts';
import type { Analyser } from '../../analysis/analyse.ts';
import { type Field, visitTerms } from '../../ranking/document-terms.ts';
import { fieldWeights } from '../../ranking/ranking-rules.ts';
import { headingBit, heaviest } from '../memory/posting-weight.ts';
import { createPacker } from './number-list.ts';
import { createTally } from './number-tally.ts';
import type { Numbering } from './numbering.ts';
import type { WordNumbering } from './word-numbering.ts';

/** What the file keeps of a document's words. */
export type PackedDocument = {
  /** Its terms, and how much each counts. */
  words: Buffer;
  /** Its words as they are written. */
  written: Buffer;
  /** Term numbers in order, parted by spaces. */
  phrases: Readonly<Record<Field, string>>;
  length: number;
};

/** Turns documents into numbers; the arrays that it works in are used again for each. */
export function createDocumentPacker(
  analyser: Analyser,
  terms: Numbering,
  words: WordNumbering,
): (document: SearchDocument) => PackedDocument {
  const weights = createTally();
  const headings = createTally();
  const writtenWords = createTally();
  const packer = createPacker();

  function add(term: number, weight: number, isHeading: boolean): void {
    weights.add(term, weight);
    if (isHeading) headings.add(term, 1);
  }

  return (document) => {
    const phrases: Record<Field, number[]> = { title: [], names: [], body: [] };
    visitTerms(document, analyser, {
      law: (term, weight) => add(terms.give(term), weight, true),
      word: (word, field) => {
        const { whole, written, parts } = words.give(word);
        const weight = fieldWeights[field];
        phrases[field].push(whole);
        if (written !== undefined) writtenWords.add(written, 1);
        add(whole, weight.whole, field !== 'body');
        for (const part of parts) add(part, weight.part, field !== 'body');
      },
    });
    const heading = new Set<number>();
    headings.take((term) => heading.add(term));
    weights.take((term, weight) => {
      packer.add(term);
      packer.beside(Math.min(weight, heaviest) | (heading.has(term) ? headingBit : 0));
    });
    const packedWords = packer.take();
    writtenWords.take((word) => packer.add(word));
    return {
      words: packedWords,
      written: packer.take(),
      phrases: {
        title: phrases.title.join(' '),
        names: phrases.names.join(' '),
        body: phrases.body.join(' '),
      },
      length: phrases.title.length + phrases.names.length + phrases.body.length,
    };
  };
}
