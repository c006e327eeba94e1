import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from './tokenise.ts';

/** Any UTF-16 unit, halves of pairs too. */
const anyUnit = fc.nat(0xffff).map((code) => String.fromCharCode(code));

describe('The words of a text', () => {
  for (const [text, words] of [
    ['Elevens FRÅNVARO.', ['elevens', 'frånvaro']],
    ['na\u0308rvaro', ['närvaro']],
    ['skol\u00adplikt och\u00a0från\u200bvaro', ['skolplikt', 'och', 'frånvaro']],
    ['7 kap. 19 a §', ['7', 'kap', '19', 'a']],
    ['7 kap 19a§', ['7', 'kap', '19', 'a']],
    ['åk 7–9', ['åk', '7', '9']],
    ['e-post, skol-IT', ['e-post', 'skol-it']],
    ['🙂 !!! §', []],
    ['', []],
  ] as const) {
    it(`of ${JSON.stringify(text)}`, () => {
      expect(tokenise(text).map(({ word }) => word)).toEqual(words);
    });
  }

  it('know a hyphen that waits for the rest', () => {
    expect(tokenise('skol- och hemsamverkan').map(({ isOpen }) => isOpen)).toEqual([true, false, false]);
  });

  it('lie where the original has them', () => {
    const text = 'Så: na\u0308r\u00advaro, tack';
    const [, word] = tokenise(text);
    expect(text.slice(word?.start, word?.end)).toBe('na\u0308r\u00advaro');
  });

  it('cut any text in order and without overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyUnit, maxLength: 300 }), (text) => {
        let from = 0;
        for (const { start, end, word } of tokenise(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(word.length).toBeGreaterThan(0);
          from = end;
        }
      }),
    );
  });
});
