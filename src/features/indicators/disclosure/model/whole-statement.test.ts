import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Statement } from './statement.ts';
import { holds } from './statement.ts';
import { inWholeNumbers } from './whole-statement.ts';

const said = (terms: Statement['terms'], op: Statement['op'], value: number): Statement => ({
  terms,
  op,
  value,
});

describe('A statement in whole numbers', () => {
  it.each([
    ['a rate of 23 rounded to 17.4 %', said({ a: 100 }, '>=', 399.05), said({ a: 1 }, '>=', 4)],
    ['a share of a group', said({ a: 0.025 }, '<=', 0.0875), said({ a: 1 }, '<=', 3)],
    ['unlike decimals', said({ a: 0.5, b: 0.25 }, '<=', 1.3), said({ a: 2, b: 1 }, '<=', 5)],
    ['a bound below nothing', said({ a: 1, b: -1 }, '<=', -0.5), said({ a: 1, b: -1 }, '<=', -1)],
    ['what is added with fractions of two', said({ a: 1 }, '<=', 0.1 + 0.2), said({ a: 1 }, '<=', 0)],
    ['tiny and enormous numbers', said({ a: 2.5e-7 }, '>=', 1e21), said({ a: 1 }, '>=', 4e27)],
    ['a sum of nothing', said({ a: 0 }, '>=', 0.5), said({ a: 0 }, '>=', 1)],
    ['"=" that nothing reaches', said({ a: 2 }, '=', 17), said({ a: 1 }, '=', Number.NaN)],
  ])('is as strict as %s', (_, decimal, whole) => {
    expect(inWholeNumbers(decimal)).toEqual(whole);
  });

  it('holds of just the same values', () => {
    fc.assert(
      fc.property(anyStatement, ({ by, coefficientPlaces, value, valuePlaces, op, at }) => {
        const terms = Object.fromEntries(by.map((one, i) => [`x${i}`, decimal(one, coefficientPlaces)]));
        const values = new Map(at.map((one, i) => [`x${i}`, one]));
        const sum = by.reduce((all, one, i) => all + one * (at[i] ?? 0), 0) * 10 ** valuePlaces;
        const bound = value * 10 ** coefficientPlaces;
        const isTrue = op === '=' ? sum === bound : op === '<=' ? sum <= bound : sum >= bound;
        const whole = inWholeNumbers({ terms, op, value: decimal(value, valuePlaces) });
        expect(holds(whole, values)).toBe(isTrue);
      }),
      { numRuns: 500 },
    );
  });
});

function decimal(digits: number, places: number): number {
  return Number(`${digits}e-${places}`);
}

const three = (most: number) =>
  fc.array(fc.integer({ min: -most, max: most }), { minLength: 3, maxLength: 3 });
const anyStatement = fc.record({
  by: three(40),
  coefficientPlaces: fc.nat(3),
  value: fc.integer({ min: -2000, max: 2000 }),
  valuePlaces: fc.nat(3),
  op: fc.constantFrom('=' as const, '<=' as const, '>=' as const),
  at: three(9),
});
