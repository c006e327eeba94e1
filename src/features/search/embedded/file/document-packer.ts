import type { SearchDocument } from '#src/platform/search/search-document.ts';
import type { Analyser } from '../../analysis/analyse.ts';
import { type Field, visitTerms } from '../../ranking/document-terms.ts';
import { headingBit, heaviest } from '../memory/posting-weight.ts';
import { createPacker } from './number-list.ts';
import { createTally } from './number-tally.ts';
import type { Numbering } from './numbering.ts';

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
  words: Numbering,
): (document: SearchDocument) => PackedDocument {
  const weights = createTally();
  const headings = createTally();
  const written = createTally();
  const packer = createPacker();

  return (document) => {
    const phrases: Record<Field, number[]> = { title: [], names: [], body: [] };
    visitTerms(document, analyser, {
      word: ({ word, whole, isOpen }, field) => {
        const term = terms.give(whole);
        phrases[field].push(term);
        if (!isOpen) written.add(words.give(word, term), 1);
      },
      term: (text, weight, field) => {
        const term = terms.give(text);
        weights.add(term, weight);
        if (field !== 'body') headings.add(term, 1);
      },
    });
    const heading = new Set<number>();
    headings.take((term) => heading.add(term));
    weights.take((term, weight) => {
      packer.add(term);
      packer.beside(Math.min(weight, heaviest) | (heading.has(term) ? headingBit : 0));
    });
    const packedWords = packer.take();
    written.take((word) => packer.add(word));
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
