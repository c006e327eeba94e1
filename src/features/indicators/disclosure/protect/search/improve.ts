import { createChooser } from './chooser.ts';
import type { LowerBound } from './lower-bound.ts';
import { costOf, countOf, type Pattern, totalsOf } from './pattern.ts';
import type { Allowance } from './row-weighting.ts';
import type { Search } from './search.ts';
import { tryPattern } from './trial.ts';

/** How much is tried: questions to the solver, each by the number of columns, and swaps between two choices. */
export type ImproveEffort = { readonly work: number; readonly swaps: number };

/**
 * Looks for a cheaper pattern from below: chooses what meets all known needs with a cell less than the best, tries it,
 * and learns from it what it misses (implicit hitting sets: Moreno-Centeno and Karp, Operations Research 61, 2013).
 */
export function withFewerCells(
  search: Search,
  start: Pattern,
  bound: LowerBound,
  effort: ImproveEffort,
): Pattern {
  return improved(search, start, effort, (best) =>
    countOf(best, search.frame) <= bound.count
      ? undefined
      : { cells: countOf(best, search.frame) - 1, totals: search.frame.cells.length },
  );
}

/** The same with as many cells and a total less. */
export function withFewerTotals(
  search: Search,
  start: Pattern,
  bound: LowerBound,
  effort: ImproveEffort,
): Pattern {
  return improved(search, start, effort, (best) =>
    bound.countsTotals && bound.isReachedBy(best)
      ? undefined
      : { cells: countOf(best, search.frame), totals: totalsOf(best, search.frame) - 1 },
  );
}

function improved(
  search: Search,
  start: Pattern,
  { work, swaps }: ImproveEffort,
  allowanceBelow: (best: Pattern) => Allowance | undefined,
): Pattern {
  const until = search.work() + work;
  const chooser = createChooser(search, start);
  let best = start;
  while (search.work() <= until) {
    const allowance = allowanceBelow(best);
    const pattern = allowance && chooser.next(allowance, swaps);
    if (!pattern) break;
    const outcome = tryPattern(search, pattern, 'quick');
    if (outcome === 'open') chooser.avoid(pattern);
    const isCheaper = costOf(pattern, search.frame) < costOf(best, search.frame);
    // what is safe and no cheaper teaches nothing: it would be chosen again and again
    if (outcome === 'safe' && !isCheaper) break;
    if (outcome === 'safe') best = pattern;
  }
  return best;
}
