import { cover, prune } from './cover.ts';
import type { LowerBound } from './lower-bound.ts';
import { candidatesOf, guidedPrices } from './neighbourhoods.ts';
import { costOf, type Pattern } from './pattern.ts';
import type { Search } from './search.ts';

/** Chooses whole patterns from below, learns what each misses, and mends it: until the best pattern reaches the bound. */
export function proveFromBelow(
  search: Search,
  start: Pattern,
  bound: LowerBound,
  { rounds, nodes }: { rounds: number; nodes: number },
): Pattern {
  const { frame } = search;
  const prices = guidedPrices(frame, bound.shares);
  let best = start;
  for (let round = 0; round < rounds && !bound.isReachedBy(best); round += 1) {
    const chosen = bound.choose({ nodes });
    if (!chosen || bound.isReachedBy(best)) break;
    const mended = chosen.slice();
    if (cover(search, mended, prices, 'sure') !== undefined) break;
    prune(search, mended, candidatesOf(mended, frame));
    if (costOf(mended, frame) < costOf(best, frame)) best = mended;
    if (!bound.learnFrom(chosen)) bound.exclude(chosen);
  }
  return best;
}
