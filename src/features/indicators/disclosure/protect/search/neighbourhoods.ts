import type { Frame } from '../model/frame.ts';
import { cover, prune } from './cover.ts';
import type { LowerBound } from './lower-bound.ts';
import { costOf, countOf, leastPattern, type Pattern, secondaries } from './pattern.ts';
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
 * Looks around a safe pattern for cheaper ones, and begins anew from another when that has led nowhere for a while.
 * The chances are drawn from a fixed seed, so that the same table has the same pattern.
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
  let inVain = 0;
  for (let n = 0; n < tries && !bound.isReachedBy(best); n += 1) {
    const isStuck = inVain >= patience;
    const found = isStuck
      ? covered(
          { ...search, order: drawn(search.order, search.order.length, chance) },
          leastPattern(frame),
          varied(guided, 0.5, chance),
        )
      : neighbour(search, current, varied(guided, 0.3, chance), chance);
    inVain = isStuck || (found && costOf(found, frame) < costOf(current, frame)) ? 0 : inVain + 1;
    if (found && (isStuck || countOf(found, frame) <= countOf(current, frame))) current = found;
    if (costOf(current, frame) < costOf(best, frame)) best = current;
  }
  return best;
}

/** So many tries that lead nowhere are enough of a place. */
const patience = 25;

/** Prints a few secondaries, covers what that opens, and prints again what it can; one of the few is to stay printed. */
function neighbour(
  search: Search,
  pattern: Pattern,
  prices: Float64Array,
  chance: () => number,
): Pattern | undefined {
  const columns = secondaries(pattern, search.frame).map(({ column }) => column);
  const printed = drawn(columns, 2 + Math.floor(chance() * 4), chance);
  const [first] = printed;
  if (first === undefined) return undefined;
  const opened = pattern.slice();
  for (const column of printed) opened[column] = 0;
  return covered(search, opened, prices.with(first, 20 * scale));
}

function covered(search: Search, pattern: Pattern, prices: Float64Array): Pattern | undefined {
  if (cover(search, pattern, prices, 'quick') !== undefined) return undefined;
  prune(search, pattern, candidatesOf(pattern, search.frame));
  return pattern;
}

function varied(prices: Float64Array, by: number, chance: () => number): Float64Array {
  return prices.map((price) => Math.round(price * (1 - by + 2 * by * chance())));
}

/** What pruning tries to print, the last and most summed up first. */
export function candidatesOf(pattern: Pattern, frame: Frame): readonly number[] {
  return secondaries(pattern, frame)
    .toReversed()
    .map(({ column }) => column);
}

function drawn<T>(from: readonly T[], count: number, chance: () => number): readonly T[] {
  const left = [...from];
  const taken: T[] = [];
  while (taken.length < count && left.length > 0)
    taken.push(...left.splice(Math.floor(chance() * left.length), 1));
  return taken;
}
