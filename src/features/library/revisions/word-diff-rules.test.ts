import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineDiff, wordDiff } from './word-diff-rules.ts';

const textOf = (pieces: ReturnType<typeof wordDiff>, left: 'added' | 'removed') =>
  pieces
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('');

describe('wordDiff', () => {
  it('marks the words that are new and those that are gone', () => {
    expect(wordDiff('Rektor ringer teamet.', 'Rektor mejlar teamet.')).toEqual([
      { text: 'Rektor ', kind: 'same' },
      { text: 'ringer', kind: 'removed' },
      { text: 'mejlar', kind: 'added' },
      { text: ' teamet.', kind: 'same' },
    ]);
  });

  it('keeps å, ä and ö within their words', () => {
    const changed = wordDiff('Närvaron är låg.', 'Frånvaron är låg.').filter(({ kind }) => kind !== 'same');
    expect(changed.map(({ text }) => text)).toEqual(['Närvaron', 'Frånvaron']);
  });

  it('shows texts that share nothing whole', () => {
    expect(wordDiff('Ja', 'Nej')).toEqual([
      { text: 'Ja', kind: 'removed' },
      { text: 'Nej', kind: 'added' },
    ]);
  });

  it('gives back both texts, whatever they are', () => {
    const words = fc.array(fc.constantFrom('skola', 'elev', 'närvaro', '.', ' ', 'å'), { maxLength: 40 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [before, after] = [a.join(' '), b.join(' ')];
        const pieces = wordDiff(before, after);
        expect(textOf(pieces, 'added')).toBe(before);
        expect(textOf(pieces, 'removed')).toBe(after);
      }),
    );
  });
});

describe('lineDiff', () => {
  it('leaves out what stayed and pairs a reworded line with what it was', () => {
    const lines = lineDiff(['socionom (1)', 'rektor'], ['socionom (2)', 'rektor', 'mentor']);
    expect(lines).toEqual([
      [
        { text: 'socionom (', kind: 'same' },
        { text: '1', kind: 'removed' },
        { text: '2', kind: 'added' },
        { text: ')', kind: 'same' },
      ],
      [{ text: 'mentor', kind: 'added' }],
    ]);
  });

  it('says nothing about fields that say the same', () => {
    expect(lineDiff(['a', 'b'], ['a', 'b'])).toEqual([]);
  });
});
