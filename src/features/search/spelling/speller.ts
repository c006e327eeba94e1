import { editDistance } from './edit-distance.ts';
import { foldWord, letterMask, maskDistance } from './fold.ts';

/** The words that a misspelt one may be meant as, numbered from 0 without gaps worth speaking of. */
export type Vocabulary = {
  size: number;
  text(number: number): string;
  /** How common it is; 0 for one that is not to be proposed. */
  count(number: number): number;
  /** Two words with the same stem are one proposal. */
  stem(number: number): number;
};
export type Proposal = { number: number; distance: number };
export type Speller = {
  /** The nearest words, the most common first. */
  propose(word: string): Proposal[];
};

const mostProposals = 3;

/** A speller over a vocabulary that may grow. */
export function createSpeller(vocabulary: Vocabulary): Speller {
  let masks: Int32Array = new Int32Array(0);
  let lengths: Uint8Array = new Uint8Array(0);
  let known = 0;

  /** A word's letters never change: each is looked at once. */
  function learn(): void {
    if (known === vocabulary.size) return;
    const grownMasks = new Int32Array(vocabulary.size);
    const grownLengths = new Uint8Array(vocabulary.size);
    grownMasks.set(masks);
    grownLengths.set(lengths);
    for (; known < vocabulary.size; known += 1) {
      const folded = foldWord(vocabulary.text(known));
      grownMasks[known] = letterMask(folded);
      grownLengths[known] = Math.min(folded.length, 255);
    }
    masks = grownMasks;
    lengths = grownLengths;
  }

  function candidates(folded: string, limit: number): Proposal[] {
    const mask = letterMask(folded);
    const found: Proposal[] = [];
    let best = limit;
    for (let number = 0; number < known; number += 1) {
      const apart = (lengths[number] ?? 0) - folded.length;
      if (apart > best || apart < -best) continue;
      if (maskDistance(mask, masks[number] ?? 0) > 2 * best || vocabulary.count(number) === 0) continue;
      const distance = editDistance(folded, foldWord(vocabulary.text(number)), best);
      if (distance > best) continue;
      best = distance;
      found.push({ number, distance });
    }
    return found.filter(({ distance }) => distance === best);
  }

  return {
    propose: (word) => {
      learn();
      const nearest = candidates(foldWord(word), mostErrors(word.length));
      nearest.sort((one, other) => vocabulary.count(other.number) - vocabulary.count(one.number));
      const byStem = new Map(nearest.toReversed().map((one) => [vocabulary.stem(one.number), one]));
      return nearest.filter((one) => byStem.get(vocabulary.stem(one.number)) === one).slice(0, mostProposals);
    },
  };
}

/** In a short word one letter makes another word of it; accents alone are always forgiven. */
function mostErrors(length: number): number {
  if (length < 4 || length > 60) return 0;
  return length < 8 ? 1 : 2;
}
