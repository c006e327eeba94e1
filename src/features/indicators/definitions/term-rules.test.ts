import { expect, test } from 'vitest';
import { byTerm, termAfter, termFromAddress, termInAddress, termOf, toTerm } from './term-rules.ts';

test('terms stand in the order of time, not of the alphabet', () => {
  const terms = ['2026-autumn', '2025-autumn', '2026-spring'].map((term) => ({ term }));
  expect(terms.toSorted(byTerm).map(({ term }) => term)).toEqual([
    '2025-autumn',
    '2026-spring',
    '2026-autumn',
  ]);
});

test('the term before a spring is the autumn of the year before', () => {
  expect(termAfter('2026-spring', -1)).toBe('2025-autumn');
  expect(termAfter('2026-autumn')).toBe('2027-spring');
  expect(termAfter('2026-autumn', -2)).toBe('2025-autumn');
});

test('a day belongs to a term', () => {
  expect(termOf('2026-06-30')).toBe('2026-spring');
  expect(termOf('2026-07-01')).toBe('2026-autumn');
});

test('addresses say terms as people do, and take nothing else', () => {
  expect(termInAddress('2026-autumn')).toBe('ht-2026');
  expect(termFromAddress('vt-2026')).toBe('2026-spring');
  for (const wrong of ['ht-26', 'ht2026', 'xt-2026', 'ht-2026-1', '']) {
    expect(termFromAddress(wrong)).toBeUndefined();
  }
  expect(toTerm('2026-summer')).toBeUndefined();
});
