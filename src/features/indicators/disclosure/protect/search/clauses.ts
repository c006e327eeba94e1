import type { Need } from '../../solver/cover-program.ts';
import type { CapacityCuts } from './capacity-cuts.ts';
import type { Pattern } from './pattern.ts';

const mostGrowth = 4;
const hair = 1e-6;

/**
 * Leaves out more and more while the question still finds no room: one of what is printed even then must be left out
 * (cover inequalities of Fischetti and Salazar). Says more about whole choices than the need that it begins with.
 */
export function clauseOf(
  cuts: CapacityCuts,
  question: number,
  { pattern, need, choosable }: { pattern: Pattern; need: Need; choosable: readonly number[] },
): readonly Need[] {
  const grown = pattern.slice();
  const needs: Need[] = [];
  let last = need;
  for (let n = 0; n < mostGrowth && grow(grown, last, choosable); n += 1) {
    const room = cuts.roomFor(question, grown);
    const [next] = room.kind === 'missed' ? room.needs : [];
    if (!next) break;
    needs.push(next);
    last = next;
  }
  const at = choosable.filter((column) => grown[column] === 0);
  return [...needs, { at, by: at.map(() => 1), least: 1 }];
}

/** Leaves out what the need does not count, and of what it counts the least as long as that is too little. */
function grow(pattern: Pattern, { at, by, least }: Need, choosable: readonly number[]): boolean {
  const worth = new Map(at.map((column, i) => [column, by[i] ?? 0]));
  const open = choosable
    .filter((column) => pattern[column] === 0)
    .map((column) => ({ column, by: worth.get(column) ?? 0 }))
    .toSorted((a, b) => a.by - b.by || a.column - b.column);
  let sum = at.reduce((held, column, i) => held + (pattern[column] === 1 ? (by[i] ?? 0) : 0), 0);
  let hasGrown = false;
  for (const one of open) {
    sum += one.by;
    if (sum >= least - hair) break;
    pattern[one.column] = 1;
    hasGrown = true;
  }
  return hasGrown;
}
