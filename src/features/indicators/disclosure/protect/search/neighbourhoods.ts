import type { Frame } from '../model/frame.ts';
import { cover, prune } from './cover.ts';
import type { LowerBound } from './lower-bound.ts';
import { costOf, countOf, type Pattern, secondaries } from './pattern.ts';
import type { Search } from './search.ts';
import { seededChance } from './seeded-chance.ts';

const scale = 100;

/** Columns that the cheapest shares leave out anyway are cheap; the same number means printing totals first. */
export function guidedPrices(frame: Frame, shares: Float64Array): Float64Array {
  const prices = new Float64Array(shares.length).fill(1);
  for (const { column, totals } of frame.prints) {
    prices[column] = 20 + totals + scale * (1 - (shares[column] ?? 0));
  }
  return prices;
}

/**
 * Looks around a safe pattern for cheaper ones: prints a few secondaries, covers what that opens at prices that vary, prints
 * again what it can. The chances are drawn from a fixed seed, so that the same table has the same pattern.
 */
export function searchAround(
  search: Search,
  start: Pattern,
  bound: LowerBound,
  { tries }: { tries: number },
): Pattern {
  const { frame } = search;
  const chance = seededChance(7);
  const guided = guidedPrices(frame, bound.shares);
  let [best, current] = [start, start];
  for (let n = 0; n < tries && !bound.isReachedBy(best); n += 1) {
    const printed = drawn(secondaries(current, frame), 2 + Math.floor(chance() * 4), chance);
    const prices = guided.map((price) => Math.round(price * (0.7 + 0.6 * chance())));
    const [first] = printed;
    if (first === undefined) break;
    prices[first] = 20 * scale;
    const found = current.slice();
    for (const column of printed) found[column] = 0;
    if (cover(search, found, (column) => prices[column] ?? 1) !== undefined) continue;
    if (countOf(found, frame) > countOf(current, frame) + 6) continue;
    prune(search, found, candidatesOf(found, frame));
    if (countOf(found, frame) <= countOf(current, frame)) current = found;
    if (costOf(current, frame) < costOf(best, frame)) best = current;
  }
  return best;
}

/** What pruning tries to print, totals first. */
export function candidatesOf(pattern: Pattern, frame: Frame): readonly number[] {
  return secondaries(pattern, frame)
    .toReversed()
    .toSorted((a, b) => a.totals - b.totals)
    .map(({ column }) => column);
}

function drawn(from: readonly { column: number }[], count: number, chance: () => number): readonly number[] {
  const left = from.map(({ column }) => column);
  const taken: number[] = [];
  while (taken.length < count && left.length > 0)
    taken.push(...left.splice(Math.floor(chance() * left.length), 1));
  return taken;
}
