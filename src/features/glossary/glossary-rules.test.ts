import { expect, test } from 'vitest';
import { groupByLetter, isInForce, sortTerms } from './glossary-rules.ts';

test('å, ä and ö come last', () => {
  const terms = ['överenskommelse', 'EHT', 'ärende', 'återkomst', 'zon'].map((term) => ({ term }));
  expect(sortTerms(terms).map(({ term }) => term)).toEqual([
    'EHT',
    'zon',
    'återkomst',
    'ärende',
    'överenskommelse',
  ]);
});

test('a letter gathers small and capital beginnings', () => {
  const groups = groupByLetter([{ term: 'elevhälsa' }, { term: 'EHT' }, { term: '7 kap. 17 §' }]);
  expect(groups.map(({ letter, terms }) => [letter, terms.length])).toEqual([
    ['#', 1],
    ['E', 2],
  ]);
});

test('a replaced law is in force to its last day and not after', () => {
  const old = { validTo: '2025-06-30' };
  expect(isInForce(old, '2025-06-30')).toBe(true);
  expect(isInForce(old, '2025-07-01')).toBe(false);
  expect(isInForce({ validFrom: '2025-07-01' }, '2025-06-30')).toBe(false);
});
