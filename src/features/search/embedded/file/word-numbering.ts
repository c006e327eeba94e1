import type { AnalysedWord } from '../../analysis/analyse.ts';
import type { Numbering } from './numbering.ts';

/** What a document has of a word. */
export type WordNumbers = {
  whole: number;
  /** Of the word as it is written; none for one that only begins a compound. */
  written: number | undefined;
  /** Of its parts and their runs. */
  parts: readonly number[];
};
export type WordNumbering = {
  give(word: AnalysedWord): WordNumbers;
  /** After a transaction that was rolled back. */
  forget(): void;
};

const mostRemembered = 100_000;

/** The numbers of a word with all its terms. Texts say the same words again and again: each is looked up as one. */
export function createWordNumbering(terms: Numbering, words: Numbering): WordNumbering {
  const known = new Map<string, WordNumbers>();
  const give = ({ word, isOpen, whole, parts, subCompounds }: AnalysedWord): WordNumbers => {
    const term = terms.give(whole);
    return {
      whole: term,
      written: isOpen ? undefined : words.give(word, term),
      parts: [...parts, ...subCompounds].map((part) => terms.give(part)),
    };
  };
  return {
    give: (word) => {
      // what an open word is found by depends on what stands beside it
      if (word.isOpen) return give(word);
      const remembered = known.get(word.word);
      if (remembered) return remembered;
      if (known.size >= mostRemembered) known.clear();
      const numbers = give(word);
      known.set(word.word, numbers);
      return numbers;
    },
    forget: () => known.clear(),
  };
}
