import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';
import { foldWord, letterMask, maskDistance } from './fold.ts';
import { createSpeller } from './speller.ts';

const words: readonly [word: string, count: number][] = [
  ['frånvaro', 40],
  ['frånvaron', 30],
  ['kurator', 5],
  ['kuratorn', 9],
  ['närvaro', 50],
  ['hemlig', 0],
  ['bok', 8],
  ['rök', 3],
];
const speller = createSpeller({
  size: words.length,
  text: (number) => words[number]?.[0] ?? '',
  count: (number) => words[number]?.[1] ?? 0,
  stem: (number) => Math.floor(number / 2),
});

function propose(word: string): string[] {
  return speller.propose(word).map(({ number }) => words[number]?.[0] ?? '');
}

const short = fc.string({ unit: fc.constantFrom('a', 'b', 'å'), maxLength: 7 });

describe('What a misspelt word may be meant as', () => {
  it('is the nearest word, whatever is lacking, added, changed or exchanged', () => {
    for (const typo of ['frånvro', 'frånnvaro', 'frånvara', 'fråvnaro', 'franvaro']) {
      expect(propose(typo)[0]).toBe('frånvaro');
    }
  });

  it('is the most common among equals, and one form of each word', () => {
    expect(propose('kuratori')).toEqual(['kuratorn']);
  });

  it('differs from a short word by its accents alone', () => {
    expect(propose('rok')).toEqual(['rök']);
    expect(propose('bak')).toEqual([]);
  });

  it('is never a word that is not to be proposed, nor one far away', () => {
    expect(propose('hemligg')).toEqual([]);
    expect(propose('trampolin')).toEqual([]);
    expect(propose('x'.repeat(500))).toEqual([]);
  });
});

describe('The distance of two words', () => {
  it('counts what is added, left out, changed and exchanged', () => {
    expect(editDistance('abcd', 'abcd', 2)).toBe(0);
    expect(editDistance('abcd', 'abdc', 2)).toBe(1);
    expect(editDistance('abcd', 'abd', 2)).toBe(1);
    expect(editDistance('abcd', 'xbcy', 2)).toBe(2);
    expect(editDistance('abcd', 'wxyz', 2)).toBe(3);
  });

  it('is the same both ways, and never less than their letters are apart', () => {
    fc.assert(
      fc.property(short, short, (one, other) => {
        const distance = editDistance(foldWord(one), foldWord(other), 7);
        expect(editDistance(foldWord(other), foldWord(one), 7)).toBe(distance);
        const apart = maskDistance(letterMask(foldWord(one)), letterMask(foldWord(other)));
        expect(apart).toBeLessThanOrEqual(2 * distance);
      }),
    );
  });

  it('does not know accents', () => {
    expect(foldWord('närvaroidé')).toBe('narvaroide');
    expect(maskDistance(letterMask('abc'), letterMask('abd'))).toBe(2);
  });
});
