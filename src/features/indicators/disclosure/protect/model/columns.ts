import type { Terms, Unknown } from '../../model/statement.ts';
import type { Range, Row } from '../../solver/integer-model.ts';

/** Gives each different sum one column; a sum of one unknown is that unknown. */
export type Columns = {
  readonly ranges: readonly Range[];
  readonly rows: readonly Row[];
  /** The column of an unknown or of a sum that was placed under this id. */
  at(id: string): number;
  /** The column of a sum of unknowns, or of sums placed before. */
  place(terms: Terms, id?: string): number;
};

/** Begins with the unknowns, in their order; ranges are distances from the truth. */
export function createColumns(unknowns: readonly Unknown[]): Columns {
  const ranges = unknowns.map(({ min, max, true: truth }) => ({ min: min - truth, max: max - truth }));
  const rows: Row[] = [];
  const places = new Map(unknowns.map(({ id }, column) => [id, column]));
  const expanded = new Map<string, Terms>(unknowns.map(({ id }) => [id, { [id]: 1 }]));
  const known = new Map(unknowns.map(({ id }, column) => [sumKey({ [id]: 1 }), column]));

  function at(id: string): number {
    const column = places.get(id);
    if (column === undefined) throw new RangeError(`No unknown and no cell is called ${id}`);
    return column;
  }

  function place(terms: Terms, id?: string): number {
    const sum = expand(terms, expanded);
    const key = sumKey(sum);
    const column = known.get(key) ?? addColumn(terms);
    known.set(key, column);
    if (id === undefined) return column;
    places.set(id, column);
    expanded.set(id, sum);
    return column;
  }

  function addColumn(terms: Terms): number {
    const parts = Object.entries(terms).map(([id, by]) => ({ column: at(id), by }));
    const row = { at: parts.map(({ column }) => column), by: parts.map(({ by }) => by) };
    ranges.push(rangeOf(parts, ranges));
    const column = ranges.length - 1;
    rows.push({ at: [...row.at, column], by: [...row.by, -1], min: 0, max: 0 });
    return column;
  }
  return { ranges, rows, at, place };
}

function rangeOf(parts: readonly { column: number; by: number }[], ranges: readonly Range[]): Range {
  const sum = { min: 0, max: 0 };
  for (const { column, by } of parts) {
    const { min, max } = ranges[column] ?? { min: 0, max: 0 };
    sum.min += by * (by < 0 ? max : min);
    sum.max += by * (by < 0 ? min : max);
  }
  return sum;
}

function expand(terms: Terms, expanded: ReadonlyMap<string, Terms>): Terms {
  const sum: Record<string, number> = {};
  for (const [id, by] of Object.entries(terms)) {
    for (const [unknown, own] of Object.entries(expanded.get(id) ?? {})) {
      sum[unknown] = (sum[unknown] ?? 0) + by * own;
    }
  }
  return sum;
}

function sumKey(terms: Terms): string {
  const parts = Object.entries(terms).filter(([, by]) => by !== 0);
  return JSON.stringify(parts.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
