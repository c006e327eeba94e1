import { cover, prune } from './cover.ts';
import type { LowerBound } from './lower-bound.ts';
import { candidatesOf, costOf, type Pattern } from './pattern.ts';
import { guidedPrices } from './prices.ts';
import type { Search } from './search.ts';
import { tryPattern } from './trial.ts';

/**
 * Solves the master problem in whole choices, learns what each misses, and mends it: until the best pattern reaches
 * the bound (logic-based Benders decomposition).
 */
export function provenFromBelow(
  search: Search,
  start: Pattern,
  bound: LowerBound,
  { rounds, nodes }: { rounds: number; nodes: number },
): Pattern {
  let best = start;
  for (let round = 0; round < rounds && !bound.isReachedBy(best); round += 1) {
    const chosen = bound.choose({ nodes });
    if (!chosen || bound.isReachedBy(best)) break;
    const outcome = tryPattern(search, chosen, 'sure');
    const pattern = outcome === 'safe' ? chosen : mended(search, chosen, bound);
    if (pattern && costOf(pattern, search.frame) < costOf(best, search.frame)) best = pattern;
    if (outcome === 'safe') break;
    if (outcome === 'open') search.needs.add(moreThan(chosen, search));
  }
  return best;
}

function mended(search: Search, chosen: Pattern, { shares }: LowerBound): Pattern | undefined {
  const pattern = chosen.slice();
  if (cover(search, pattern, guidedPrices(search.frame, shares), 'quick') !== undefined) return undefined;
  prune(search, pattern, candidatesOf(pattern, search.frame));
  return pattern;
}

/** The pattern and all that leave out less are not safe, though shares of pupils would have the room. */
function moreThan(pattern: Pattern, { choosable }: Search) {
  const at = choosable.filter((column) => pattern[column] === 0);
  return { at, by: at.map(() => 1), least: 1 };
}
