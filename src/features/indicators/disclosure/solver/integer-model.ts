/** Whole numbers within bounds, and sums of them within bounds; every number in it is an integer. */
export type IntegerModel = { columns: readonly Range[]; rows: readonly Row[] };
export type Range = { min: number; max: number };
/** The sum of the columns `at`, each times its number in `by`. */
export type Row = { at: readonly number[]; by: readonly number[]; min: number; max: number };
export type Objective = readonly (readonly [column: number, coefficient: number])[];
/** A column narrowed (or widened) for one question. */
export type Bound = { column: number; min: number; max: number };

/** The sum that a row makes of these values, exact. */
export function rowValue({ at, by }: Pick<Row, 'at' | 'by'>, values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < at.length; i += 1) sum += (by[i] ?? 0) * (values[at[i] ?? -1] ?? Number.NaN);
  return sum;
}

/** Whether these integers fulfil every row and every bound of the model: plain addition, no trust in a solver. */
export function fulfils(model: IntegerModel, bounds: readonly Bound[], values: Int32Array): boolean {
  const isWithin = (value: number, { min, max }: Range) => value >= min && value <= max;
  const narrowed = new Map(bounds.map((bound) => [bound.column, bound]));
  return (
    model.columns.every((column, i) => isWithin(values[i] ?? Number.NaN, narrowed.get(i) ?? column)) &&
    model.rows.every((row) => isWithin(rowValue(row, values), row))
  );
}

/** What an objective is worth with these values. */
export function objectiveValue(objective: Objective, values: Int32Array): number {
  return objective.reduce(
    (sum, [column, coefficient]) => sum + coefficient * (values[column] ?? Number.NaN),
    0,
  );
}
