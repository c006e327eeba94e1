import { describe, expect, it } from 'vitest';
import { likeTermTrend } from '../equity/trend-rules.ts';
import { shareAxis } from './axis-rules.ts';
import { stackDots } from './strip-rules.ts';
import { saidPoints, unbrokenSteps } from './trend-line-rules.ts';

describe('The axis of shares', () => {
  it.each([0, 1, 290, 2000])('has a place for each of %i shares, within the drawing and without NaN', (n) => {
    const shares = Array.from({ length: n }, (_, index) => ((index * 37) % 101) / 100);
    const axis = shareAxis(shares, 40, 600);
    for (const place of [...shares.map(axis.at), ...axis.ticks.map(({ at }) => at)]) {
      expect(place).toBeGreaterThanOrEqual(40);
      expect(place).toBeLessThanOrEqual(600);
    }
  });

  it('begins at 0 and does not make small figures look large', () => {
    const { at, ticks } = shareAxis([0.002], 0, 100);
    expect(at(0)).toBe(0);
    expect(at(0.002)).toBeLessThan(5);
    expect(ticks.map(({ share }) => share)).toEqual([0, 0.01, 0.02, 0.03, 0.04, 0.05]);
  });

  it('never goes beyond everybody', () => {
    expect(shareAxis([1, 0.97], 0, 100).ticks.at(-1)?.share).toBe(1);
  });

  it('places to a tenth of a unit, upside down too', () => {
    const { at } = shareAxis([0.3], 200, 0);
    expect(at(0.123456)).toBe(Math.round(at(0.123456) * 10) / 10);
    expect(at(0.3)).toBeLessThan(at(0.1));
  });
});

it('equal shares stand on each other', () => {
  expect(stackDots([0.08, 0.08, 0.09])).toEqual({
    dots: [
      { share: 0.08, level: 0 },
      { share: 0.08, level: 1 },
      { share: 0.09, level: 0 },
    ],
    highest: 2,
  });
  expect(stackDots([])).toEqual({ dots: [], highest: 1 });
  expect(stackDots(Array(2000).fill(0.1)).highest).toBe(2000);
});

it('a line ends where something broke', () => {
  const point = (term: string, definition: string) => ({
    ...{ term, share: 0.1, definition, registration: 'lessons', participants: 7 },
  });
  const trend = likeTermTrend(
    [point('2024-autumn', '1'), point('2025-autumn', '1'), point('2026-autumn', '2')],
    'autumn',
  );
  expect(unbrokenSteps(trend).map((step) => step.map(({ term }) => term))).toEqual([
    ['2024-autumn', '2025-autumn'],
  ]);
  expect(unbrokenSteps(likeTermTrend([], 'autumn'))).toEqual([]);
});

it('no more than five points have their words, the newest always', () => {
  for (let count = 0; count <= 40; count += 1) {
    const points = Array.from({ length: count }, (_, index) => index);
    const said = saidPoints(points);
    expect(said.length).toBeLessThanOrEqual(5);
    expect(said.at(-1)).toBe(points.at(-1));
    if (count <= 5) expect(said).toEqual(points);
  }
});
