import { describe, expect, it } from 'vitest';
import { markWords } from './marked-sentence.ts';

describe('markWords', () => {
  const text = 'Först. En socionom och en lärare. Sist.';
  const sentence = { start: 7, end: 33 };

  it('marks each place, and what overlaps once', () => {
    const segments = markWords(text, sentence, [
      { start: 26, end: 32 },
      { start: 10, end: 18 },
      { start: 7, end: 12 },
    ]);
    expect(segments).toEqual([
      { text: 'En socionom', isMarked: true },
      { text: ' och en ', isMarked: false },
      { text: 'lärare', isMarked: true },
      { text: '.', isMarked: false },
    ]);
  });

  it('loses nothing of the sentence', () => {
    const segments = markWords(text, sentence, [{ start: 0, end: 40 }]);
    expect(segments.map((segment) => segment.text).join('')).toBe(text.slice(7, 33));
  });
});
