import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anonymityOf, candidates, canShow, type Field } from './matching-rules.ts';

const pupils = [112, 187, 264, 391, 1540];
const counts = [9, 13, 21, 37, 139];

describe('T7: an anonymised field', () => {
  it('(a) names its members with a decimal', () => {
    const field = fieldOf([8, 7, 8, 9.5, 9], 1);
    expect(candidates(field)).toEqual([
      [0, 1, 2, 4],
      [1, 4],
      [0, 1, 2, 4],
      [2, 3, 4],
      [3, 4],
    ]);
    expect(anonymityOf(field)).toBeLessThan(3);
  });
  it('(b) keeps them in whole percent', () => {
    const field = fieldOf([8, 7, 8, 9, 9], 0);
    expect(candidates(field).map(({ length }) => length)).toEqual([5, 5, 5, 5, 5]);
    expect(anonymityOf(field)).toBe(4);
  });
  it('(c) has no anonymity beside exact denominators', () => {
    expect(anonymityOf(pupils.map((_, i) => [i]))).toBe(1);
  });
  it('(d) is as small as its smallest class', () => {
    const classes = [0, 0, 0, 1, 1];
    const field = fieldOf([8, 7, 8, 9, 9], 0).map((possible, value) =>
      possible.filter((municipality) => classes[municipality] === classes[value]),
    );
    expect(Math.min(...candidates(field).map(({ length }) => length))).toBe(2);
  });
  it('agrees with trying every assignment', () => {
    const anyField = fc.integer({ min: 1, max: 5 }).chain((size) =>
      fc.array(fc.subarray(Array.from({ length: size }, (_, i) => i)), {
        minLength: size,
        maxLength: size,
      }),
    );
    fc.assert(
      fc.property(anyField, (lists) => {
        const field = lists.map((list, own) => [...new Set([...list, own])].toSorted((a, b) => a - b));
        expect(candidates(field)).toEqual(candidatesByTryingAll(field));
      }),
    );
  });
});

describe('A percentage that is shown', () => {
  it.each([
    [9, 0, 391, true],
    [9.5, 1, 391, true],
    [8.1, 1, 112, false],
    [0, 0, 20, true],
    [100, 0, 20, true],
    [1, 0, 20, false],
  ])('%f with %i decimals of %i pupils: %s', (percent, decimals, n, expected) => {
    expect(canShow(percent, decimals, n)).toBe(expected);
  });
});

/** Who could show each value, the owner included. */
function fieldOf(values: readonly number[], decimals: number): Field {
  expect(
    values.map((value, i) => Math.abs(value - (100 * (counts[i] ?? 0)) / (pupils[i] ?? 1)) < 1),
  ).not.toContain(false);
  return values.map((value) => [...pupils.keys()].filter((i) => canShow(value, decimals, pupils[i] ?? 0)));
}

function candidatesByTryingAll(field: Field): readonly number[][] {
  const found = field.map(() => new Set<number>());
  const assign = (chosen: readonly number[]): void => {
    if (chosen.length === field.length) {
      for (const [value, municipality] of chosen.entries()) found[value]?.add(municipality);
      return;
    }
    for (const next of field[chosen.length] ?? []) if (!chosen.includes(next)) assign([...chosen, next]);
  };
  assign([]);
  return found.map((set) => [...set].toSorted((a, b) => a - b));
}
