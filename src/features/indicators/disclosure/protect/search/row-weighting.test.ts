import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Need } from '../../solver/cover-program.ts';
import { isMissed } from './needs.ts';
import { createRowWeighting } from './row-weighting.ts';
import { seededChance } from './seeded-chance.ts';

const places = 7;
const swaps = 400;

const anyNeeds = fc.array(
  fc.uniqueArray(fc.nat(places - 1), { minLength: 1, maxLength: 5 }).chain((at) =>
    fc.record({
      at: fc.constant(at),
      by: fc.array(fc.constantFrom(0.25, 0.5, 1), { minLength: at.length, maxLength: at.length }),
    }),
  ),
  { minLength: 1, maxLength: 8 },
);

describe('Choosing by weighted needs', () => {
  it('finds the least that meets every need, and never says that less would do', () => {
    fc.assert(fc.property(anyNeeds, findsTheLeast), { numRuns: 100 });
  });

  it('chooses other than totals when they meet the needs, too', () => {
    const all = [
      { cells: 1, totals: 1 },
      { cells: 1, totals: 0 },
    ];
    const weighting = createRowWeighting(all, Uint8Array.of(1, 0), seededChance(1));
    weighting.add({ at: [0, 1], by: [1, 1], least: 1 });
    expect(weighting.next({ cells: 1, totals: 0 }, swaps)).toEqual(Uint8Array.of(0, 1));
  });
});

function findsTheLeast(drawn: readonly Omit<Need, 'least'>[]): void {
  const needs = drawn.map((need) => ({ ...need, least: Math.min(1, sum(need.by)) }));
  const everything = Array.from({ length: places }, () => ({ cells: 1, totals: 0 }));
  const weighting = createRowWeighting(everything, new Uint8Array(places).fill(1), seededChance(1));
  for (const need of needs) weighting.add(need);
  const least = leastOf(needs);
  const found = weighting.next({ cells: least, totals: 0 }, swaps);
  expect(found && needs.every((need) => !isMissed(need, found))).toBe(true);
  expect(sum([...(found ?? [])])).toBeLessThanOrEqual(least);
  if (least > 0) expect(weighting.next({ cells: least - 1, totals: 0 }, swaps)).toBeUndefined();
}

/** How few places meet every need, by trying all choices. */
function leastOf(needs: readonly Need[]): number {
  const choices = Array.from({ length: 2 ** places }, (_, bits) =>
    Array.from({ length: places }, (_one, place) => (bits >> place) & 1),
  );
  const good = choices.filter((choice) => needs.every((need) => !isMissed(need, choice)));
  return Math.min(...good.map(sum));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
