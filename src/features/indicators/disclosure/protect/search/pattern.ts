import type { Frame, Print } from '../model/frame.ts';

/** What is left out: 1 for each column that may move, 0 for what is printed. What no cell prints moves always. */
export type Pattern = Uint8Array;

/** The pattern that every safe one contains: what is at risk is left out. */
export function leastPattern({ model, prints }: Frame): Pattern {
  const pattern = new Uint8Array(model.columns.length).fill(1);
  for (const { column, isAtRisk } of prints) pattern[column] = isAtRisk ? 1 : 0;
  return pattern;
}

/** What leaving a print out costs: one more cell left out outweighs any number of totals. */
export function priceOf({ cells, totals }: Pick<Print, 'cells' | 'totals'>, { cells: all }: Frame): number {
  return cells * (all.length + 1) + totals;
}

/** What the whole pattern costs. */
export function costOf(pattern: Pattern, frame: Frame): number {
  return leftOut(pattern, frame).reduce((sum, print) => sum + priceOf(print, frame), 0);
}

/** How many cells the pattern leaves out. */
export function countOf(pattern: Pattern, frame: Frame): number {
  return leftOut(pattern, frame).reduce((sum, { cells }) => sum + cells, 0);
}

/** How many totals the pattern leaves out. */
export function totalsOf(pattern: Pattern, frame: Frame): number {
  return leftOut(pattern, frame).reduce((sum, { totals }) => sum + totals, 0);
}

/** Whether everything that moves may move. */
export function allows(pattern: Pattern, moving: readonly number[]): boolean {
  for (const column of moving) if (pattern[column] === 0) return false;
  return true;
}

/** What the pattern leaves out that is not at risk itself. */
function secondaries(pattern: Pattern, frame: Frame): readonly Print[] {
  return leftOut(pattern, frame).filter(({ isAtRisk }) => !isAtRisk);
}

/** What pruning tries to print, the last and most summed up first. */
export function candidatesOf(pattern: Pattern, frame: Frame): readonly number[] {
  return secondaries(pattern, frame)
    .toReversed()
    .map(({ column }) => column);
}

function leftOut(pattern: Pattern, { prints }: Frame): readonly Print[] {
  return prints.filter(({ column }) => pattern[column] === 1);
}
