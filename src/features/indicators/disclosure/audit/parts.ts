import type { IntegerModel, Row } from '../solver/integer-model.ts';

/** Columns that hang together, as a model of their own; `columns` are their places in the whole. */
export type Part = { readonly columns: readonly number[]; readonly model: IntegerModel };

/** Takes the model apart where nothing connects it; `sums` are columns that are asked about together. Fixed columns stay out. */
export function partsOf(model: IntegerModel, sums: readonly (readonly number[])[]): readonly Part[] {
  const isOpen = model.columns.map(({ min, max }) => min < max);
  const rows = model.rows.map((row) => withoutFixed(row, model, isOpen));
  const groups = grouped(model.columns.length, [
    ...rows.map(({ at }) => at),
    ...sums.map((sum) => sum.filter((column) => isOpen[column])),
  ]);
  const members = Map.groupBy(
    model.columns.keys().filter((column) => isOpen[column]),
    groups,
  );
  const within = Map.groupBy(rows, ({ at }) => groups(at[0] ?? -1));
  return [...members].map(([group, columns]) => partOf(model, columns, within.get(group) ?? []));
}

function partOf(model: IntegerModel, columns: readonly number[], rows: readonly Row[]): Part {
  const place = new Map(columns.map((column, i) => [column, i]));
  return {
    columns,
    model: {
      columns: columns.map((column) => model.columns[column] ?? { min: 0, max: 0 }),
      rows: rows.map((row) => ({ ...row, at: row.at.map((column) => place.get(column) ?? -1) })),
    },
  };
}

function withoutFixed({ at, by, min, max }: Row, { columns }: IntegerModel, isOpen: readonly boolean[]): Row {
  const open = at.map((column, i) => [column, by[i] ?? 0] as const).filter(([column]) => isOpen[column]);
  const fixed = at.reduce(
    (sum, column, i) => sum + (isOpen[column] ? 0 : (by[i] ?? 0) * (columns[column]?.min ?? 0)),
    0,
  );
  return {
    at: open.map(([column]) => column),
    by: open.map(([, coefficient]) => coefficient),
    min: min - fixed,
    max: max - fixed,
  };
}

/** Joins what stands in the same list; answers with the name of a column's group. */
function grouped(count: number, lists: readonly (readonly number[])[]): (column: number) => number {
  const parents = Array.from({ length: count }, (_, column) => column);
  const root = (column: number): number => {
    let top = column;
    while ((parents[top] ?? top) !== top) {
      parents[top] = parents[parents[top] ?? top] ?? top;
      top = parents[top] ?? top;
    }
    return top;
  };
  for (const [first, ...others] of lists) {
    for (const other of others) parents[root(other)] = root(first ?? other);
  }
  return root;
}
