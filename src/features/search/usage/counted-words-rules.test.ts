import { describe, expect, it } from 'vitest';
import { countedWords, monthBefore } from './counted-words-rules.ts';

describe('the words of a search that are counted', () => {
  it.each([
    ['  Problematisk\u00a0 FRÅNVARO ', 'problematisk frånvaro'],
    ['Na\u0308rvaro', 'närvaro'],
    ['7 kap 19 a §', '7 kap 19 a §'],
    ['skollagen 2010:800', 'skollagen 2010:800'],
    ['åk 7–9', 'åk 7–9'],
  ])('%j → %j', (typed, counted) => {
    expect(countedWords(typed)).toBe(counted);
  });

  it.each([
    ['an identity number', 'elev 850709-9805'],
    ['one in other digits', 'elev ８５０７０９９８０５'],
    ['a telephone number', 'ring 070 123 45 67'],
    ['a mail address', 'kurator@skola.example'],
    ['an address of a page', 'https://skola.example/x'],
    ['a long number', 'ärende 12345'],
    ['more than six words', 'en elev i min klass kommer inte'],
    ['more than eighty letters', 'a'.repeat(81)],
    ['no word at all', '§ 19 !'],
    ['nothing', ' '],
  ])('leave out %s', (_, typed) => {
    expect(countedWords(typed)).toBeUndefined();
  });
});

it('the months before go over the turn of the year', () => {
  expect([0, 1, 10, 11, 12].map((count) => monthBefore('2026-11', count))).toEqual([
    '2026-11',
    '2026-10',
    '2026-01',
    '2025-12',
    '2025-11',
  ]);
});
