import { expect, it } from 'vitest';
import { shrunkShares } from './shrinkage-rules.ts';
import { directShare, indirectShare, observedToExpected } from './standardisation-rules.ts';
import { likeTermTrend } from './trend-rules.ts';

const bands = [
  { own: { count: 10, of: 100 }, region: { count: 50, of: 1000 } },
  { own: { count: 30, of: 100 }, region: { count: 600, of: 3000 } },
];

it('direct standardisation gives the mix of the region: ¼ · 0.10 + ¾ · 0.30', () => {
  expect(directShare(bands)).toBeCloseTo(0.25, 12);
});

it('indirect standardisation tells observed to expected to two digits', () => {
  // E = 100 · 0.05 + 100 · 0.20 = 25; O/E = 40/25; p = 650/4000
  expect(observedToExpected(bands)).toBe(1.6);
  expect(indirectShare(bands)).toBeCloseTo(1.6 * 0.1625, 12);
  const third = [{ own: { count: 1, of: 30 }, region: { count: 100, of: 1000 } }];
  expect(observedToExpected(third)).toBe(0.33);
});

it('nothing is told where none is expected', () => {
  expect(observedToExpected([{ own: { count: 0, of: 9 }, region: { count: 0, of: 90 } }])).toBeUndefined();
});

it('small groups are drawn to the common share by the beta-binomial moments', () => {
  // p = 0.25, S = 3, chance 0.1875, room 150 − 1; ρ = 2.8125 / (0.1875 · 149) = 0.100671…; A = 1/ρ − 1 = 8.9333…
  const { rho, shares } = shrunkShares([
    { count: 10, of: 100 },
    { count: 90, of: 300 },
  ]);
  expect(rho).toBeCloseTo(2.8125 / 27.9375, 12);
  expect(shares[0]).toBeCloseTo((10 + 8.933333333333334 * 0.25) / 108.93333333333334, 12);
  expect(shares[1]).toBeCloseTo((90 + 8.933333333333334 * 0.25) / 308.93333333333334, 12);
});

it('groups that differ no more than by chance all have the common share', () => {
  const { rho, shares } = shrunkShares([
    { count: 10, of: 100 },
    { count: 31, of: 300 },
  ]);
  expect(rho).toBe(0);
  expect(shares).toEqual([41 / 400, 41 / 400]);
});

const point = (term: string, share: number) => ({
  ...{ term, share, definition: '1', registration: 'lessons', participants: 2 },
});

it('autumns follow autumns in the order of time', () => {
  const terms = ['2026-autumn', '2025-spring', '2024-autumn', '2025-autumn'].map((term) => point(term, 0.1));
  const { points, isEnough } = likeTermTrend(terms, 'autumn');
  expect(points.map(({ term }) => term)).toEqual(['2024-autumn', '2025-autumn', '2026-autumn']);
  expect(isEnough).toBe(true);
});

it('what changes breaks the trend, and only what follows is gone on from', () => {
  const { points, unbroken, isEnough } = likeTermTrend(
    [
      point('2023-spring', 0.1),
      point('2024-spring', 0.1),
      { ...point('2025-spring', 0.2), registration: 'days', definition: '2' },
      { ...point('2026-spring', 0.2), registration: 'days', definition: '2', participants: 1 },
    ],
    'spring',
  );
  expect(points.map(({ breaks }) => breaks)).toEqual([
    [],
    [],
    ['definition', 'registration'],
    ['participants'],
  ]);
  expect(points.map(({ more }) => more)).toEqual([0, 0, 0, -1]);
  expect(unbroken.map(({ term }) => term)).toEqual(['2026-spring']);
  expect(isEnough).toBe(false);
});

it('nothing is no trend', () => {
  expect(likeTermTrend([], 'autumn')).toEqual({ points: [], unbroken: [], isEnough: false });
});
