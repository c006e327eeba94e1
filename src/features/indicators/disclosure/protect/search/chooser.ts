import { leastPattern, type Pattern } from './pattern.ts';
import { type Allowance, createRowWeighting } from './row-weighting.ts';
import type { Search } from './search.ts';
import { seededChance } from './seeded-chance.ts';

/** Chooses patterns that meet all needs known at the time. */
export type Chooser = {
  next(allowance: Allowance, swaps: number): Pattern | undefined;
  /** Neither this pattern again, nor one that leaves out less. */
  avoid(pattern: Pattern): void;
};

/** Begins at a pattern; its chances come from a fixed seed, so that the same table has the same pattern. */
export function createChooser({ frame, choosable, needs }: Search, start: Pattern): Chooser {
  const all = frame.prints.filter(({ isAtRisk }) => !isAtRisk);
  const fixed = frame.prints.filter(({ isAtRisk }) => isAtRisk);
  const places = new Map(choosable.map((column, place) => [column, place]));
  const begun = Uint8Array.from(choosable, (column) => start[column] ?? 0);
  const weighting = createRowWeighting(all, begun, seededChance(11));
  let taken = 0;

  function take(): void {
    for (const need of needs.all.slice(taken))
      weighting.add({ ...need, at: need.at.map((column) => places.get(column) ?? -1) });
    taken = needs.all.length;
  }

  /** What is at risk takes its part of the allowance. */
  function next({ cells, totals }: Allowance, swaps: number): Pattern | undefined {
    take();
    const rest = {
      cells: fixed.reduce((left, print) => left - print.cells, cells),
      totals: fixed.reduce((left, print) => left - print.totals, totals),
    };
    if (rest.cells < 0 || rest.totals < 0) return undefined;
    const choice = weighting.next(rest, swaps);
    if (!choice) return undefined;
    const pattern = leastPattern(frame);
    for (const [place, column] of choosable.entries()) pattern[column] = choice[place] ?? 0;
    return pattern;
  }

  function avoid(pattern: Pattern): void {
    const at = choosable.flatMap((column, place) => (pattern[column] === 0 ? [place] : []));
    weighting.add({ at, by: at.map(() => 1), least: 1 });
  }
  return { next, avoid };
}
