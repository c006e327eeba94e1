import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianOf, quantileSpread } from './quantile-rules.ts';
import {
  betweenDeviation,
  giniCoefficient,
  relativeDeviation,
  theilIndex,
  theilParts,
  variationCoefficient,
} from './spread-rules.ts';

/** One in ten of 100 and three in ten of 300: p = 100/400 = 0.25, w = 1/4 and 3/4. */
const two = [
  { count: 10, of: 100 },
  { count: 90, of: 300 },
];
const alike = [20, 40, 60].map((of) => ({ count: of / 10, of }));

const groups = fc.array(
  fc
    .record({ of: fc.integer({ min: 1, max: 2000 }), part: fc.double({ min: 0, max: 1, noNaN: true }) })
    .map(({ of, part }) => ({ of, count: Math.round(of * part) })),
  { minLength: 2, maxLength: 12 },
);

describe('The typical difference between municipalities', () => {
  it('is worked out by hand', () => {
    // S = 100 · 0.15² + 300 · 0.05² = 3; chance 1 · 0.1875; N − Σn²/N = 400 − 100 000/400 = 150; τ² = 2.8125 / 150
    expect(betweenDeviation(two)).toBeCloseTo(Math.sqrt(0.01875), 12);
  });

  it('is nothing beyond chance where all are alike, and nothing at all from one', () => {
    expect(betweenDeviation(alike)).toBe(0);
    expect(betweenDeviation(two.slice(0, 1))).toBeUndefined();
  });

  it('is the same counted as absence or as presence', () => {
    fc.assert(
      fc.property(groups, (some) => {
        const turned = some.map(({ count, of }) => ({ count: of - count, of }));
        expect(betweenDeviation(turned)).toBeCloseTo(betweenDeviation(some) ?? Number.NaN, 9);
      }),
    );
  });
});

describe('Relative measures', () => {
  it('are worked out by hand', () => {
    // Σ w (p_m − p)² = 3 / 400 = 0.0075
    expect(variationCoefficient(two)).toBeCloseTo(Math.sqrt(0.0075) / 0.25, 12);
    // 2 points of 20 per cent are a tenth, of the other 80 a fortieth
    expect(relativeDeviation(0.02, 0.2).counted).toBeCloseTo(0.1, 12);
    expect(relativeDeviation(0.02, 0.2).others).toBeCloseTo(0.025, 12);
    // ¼ · 0.4 ln 0.4 + ¾ · 1.2 ln 1.2
    expect(theilIndex(two)).toBeCloseTo(0.0724603275, 9);
    // 2 · ¼ · ¾ · 0.2 / 0.5
    expect(giniCoefficient(two)).toBeCloseTo(0.15, 12);
  });

  it('are 0 where all are alike and absent where nobody is counted', () => {
    expect(giniCoefficient(alike)).toBeCloseTo(0, 12);
    expect(theilIndex(alike)).toBeCloseTo(0, 12);
    const nobody = [{ count: 0, of: 30 }];
    expect([
      variationCoefficient(nobody),
      theilIndex(nobody),
      theilParts([nobody]),
      giniCoefficient(nobody),
    ]).toEqual(Array(4).fill(undefined));
  });

  it('take 0 ln 0 for 0', () => {
    // all absence in one half: w p/p ln(p/p) = ½ · 2 · ln 2
    const half = [
      { count: 0, of: 50 },
      { count: 10, of: 50 },
    ];
    expect(theilIndex(half)).toBeCloseTo(Math.log(2), 12);
  });

  it("Theil's index is what lies between classes and what lies within them", () => {
    fc.assert(
      fc.property(groups, groups, (small, large) => {
        const whole = theilIndex([...small, ...large]);
        const parts = theilParts([small, [], large]);
        if (whole === undefined || !parts) expect(parts).toBe(whole);
        else expect(parts.between + parts.within).toBeCloseTo(whole, 9);
      }),
    );
  });
});

describe('Quantiles', () => {
  it('wait for five municipalities, their ends for ten', () => {
    expect(quantileSpread([1, 2, 3, 4])).toBeUndefined();
    expect(quantileSpread([5, 1, 3, 2, 4])).toEqual({ half: { lower: 2, upper: 4 }, most: undefined });
    expect(quantileSpread([10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11])).toEqual({
      half: { lower: 3.5, upper: 8.5 },
      most: { lower: 2, upper: 10 },
    });
  });

  it('the median of an even number lies between', () => {
    expect(medianOf([9, 1, 4, 2])).toBe(3);
  });
});
