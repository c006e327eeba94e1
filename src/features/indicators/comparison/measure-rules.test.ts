import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReleasedValue } from '../releases/released.ts';
import type { GroupFigure } from './group-rules.ts';
import { fieldMeasures, fieldShares, partBetweenStages } from './measure-rules.ts';
import { standardise } from './standard-rules.ts';

const value = (change: Partial<ReleasedValue>): ReleasedValue => ({
  ...{ organisationId: null, stadium: '7-9', gender: 'all', state: 'shown' },
  ...{ pupils: null, count: null, percent: null, spread: null, reportingRate: null },
  ...change,
});
const field = (stadium: ReleasedValue['stadium'], percents: readonly number[]) =>
  percents.map((percent) => value({ stadium, percent }));

describe('Further measures of a field', () => {
  it('are worked out by hand of six values: mean 0.20, deviations of 0.10', () => {
    const measures = fieldMeasures([0.1, 0.1, 0.1, 0.3, 0.3, 0.3]);
    expect(measures?.half).toEqual({ lower: 0.1, upper: 0.3 });
    expect(measures?.most).toBeUndefined();
    expect(measures?.relative?.counted.variation).toBeCloseTo(0.5, 12);
    // of the rest: 0.80 and the same deviations
    expect(measures?.relative?.others.variation).toBeCloseTo(0.125, 12);
    // 18 of 36 ordered pairs differ by 0.20: 0.1 / (2 · 0.2)
    expect(measures?.relative?.counted.gini).toBeCloseTo(0.25, 12);
    // ½ · ½ ln ½ + ½ · 3/2 ln 3/2
    expect(measures?.relative?.counted.theil).toBeCloseTo(0.130812, 6);
  });

  it('are not told of fewer than six values, nor relative ones where few are counted', () => {
    expect(fieldMeasures([0.1, 0.1, 0.1, 0.3, 0.3])).toBeUndefined();
    expect(fieldMeasures([0.01, 0.01, 0.02, 0.02, 0.04, 0.04])?.relative).toBeUndefined();
  });

  it('say eight in ten from ten values on, and never the least or the greatest', () => {
    const shares = Array.from({ length: 11 }, (_, index) => (10 + index) / 100);
    expect(fieldMeasures(shares)?.most).toEqual({ lower: 0.11, upper: 0.19 });
  });

  it('take a zero for a value, and nothing that is hidden', () => {
    const values = [
      value({ percent: 12 }),
      value({ state: 'zero' }),
      value({ state: 'protected', percent: 3 }),
    ];
    expect(fieldShares(values)).toEqual([0, 0.12]);
  });
});

describe('Where differences lie', () => {
  it('is between stages where each has the same value everywhere, and within where stages are alike', () => {
    const apart = [...field('F-3', Array(6).fill(10)), ...field('7-9', Array(6).fill(20))];
    expect(partBetweenStages(apart, 'all')).toBeCloseTo(1, 12);
    const mixed = [10, 10, 10, 20, 20, 20];
    expect(partBetweenStages([...field('F-3', mixed), ...field('7-9', mixed)], 'all')).toBeCloseTo(0, 12);
  });

  it('is not said of one stage, of small fields, or where nothing differs', () => {
    expect(partBetweenStages(field('F-3', [10, 10, 10, 20, 20, 20]), 'all')).toBeUndefined();
    const small = [...field('F-3', [10, 10, 20, 20, 20]), ...field('7-9', [10, 10, 20, 20, 20, 30])];
    expect(partBetweenStages(small, 'all')).toBeUndefined();
    const alike = [...field('F-3', Array(6).fill(10)), ...field('7-9', Array(6).fill(10))];
    expect(partBetweenStages(alike, 'all')).toBeUndefined();
  });

  it('is a part, whatever the values are', () => {
    const percents = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 6, maxLength: 12 });
    fc.assert(
      fc.property(percents, percents, (young, old) => {
        const part = partBetweenStages([...field('F-3', young), ...field('7-9', old)], 'all') ?? 0;
        expect(part).toBeGreaterThanOrEqual(-1e-9);
        expect(part).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});

describe("One's own years against the county's", () => {
  const group = (stadium: GroupFigure['stadium'], count: number, pupils: number): GroupFigure => ({
    ...{ stadium, gender: 'all', state: 'shown', pupils, count, share: count / pupils },
    interval: { lower: 0, upper: 1 },
  });
  const county = [group('F-3', 50, 1000), group('7-9', 600, 3000), group('all', 650, 4000)];

  it('are worked out by hand: 40 against 25 expected, and ¼ · 0.10 + ¾ · 0.30', () => {
    const found = standardise(
      [group('F-3', 10, 100), group('7-9', 30, 100), group('all', 40, 200)],
      county,
      'all',
    );
    expect(found).toMatchObject({ ratio: 1.6, stadiums: ['F-3', '7-9'] });
    expect(found?.share).toBeCloseTo(1.6 * 0.1625, 12);
    expect(found?.direct).toBeCloseTo(0.25, 12);
  });

  it('are taken from the years that the county shows, at least two of them', () => {
    const own = [group('F-3', 10, 100), group('4-6', 20, 100), group('7-9', 30, 100)];
    expect(standardise(own, county, 'all')).toMatchObject({ ratio: 1.6, direct: undefined });
    const hidden = { ...group('7-9', 600, 3000), interval: undefined };
    expect(standardise(own, [group('F-3', 50, 1000), hidden], 'all')).toBeUndefined();
  });
});
