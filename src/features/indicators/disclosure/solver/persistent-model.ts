import type { HighsModel, HighsRuntime } from './highs-runtime.ts';
import type { Bound, IntegerModel, Objective } from './integer-model.ts';

/** One instance of HiGHS that is asked again and again: each question sets its objective and bounds anew. */
export type PersistentModel = {
  readonly highs: HighsModel;
  ask(
    objective: Objective,
    bounds: readonly Bound[],
    sense: 'minimize' | 'maximize',
    seconds: number,
  ): Outcome;
};
export type Outcome = 'optimal' | 'infeasible' | 'unknown';

/** A fixed seed and no gap: the same questions in the same order have the same answers. */
const settings = {
  output_flag: false,
  random_seed: 1,
  mip_rel_gap: 0,
  // every objective counts in whole numbers: a bound less than one away is proof
  mip_abs_gap: 0.99,
} as const;

/** Makes the instance, of whole numbers or relaxed; `highs.dispose()` frees it. */
export function persistentModel(
  runtime: HighsRuntime,
  model: IntegerModel,
  kind: 'whole' | 'relaxed',
): PersistentModel {
  const highs = runtime.createModel(modelData(runtime, model, kind));
  highs.options.set(settings);
  if (kind === 'relaxed') highs.options.set({ presolve: 'off', solver: 'simplex' });
  const { modelStatus, objectiveSense } = runtime.constants;
  let priced: number[] = [];
  let bounded: number[] = [];

  function price(objective: Objective): void {
    const costs = new Map<number, number>(priced.map((column) => [column, 0]));
    for (const [column, coefficient] of objective) costs.set(column, coefficient);
    priced = objective.map(([column]) => column);
    const columns = [...costs.keys()].toSorted((a, b) => a - b);
    if (columns.length === 0) return;
    highs.changeColsCost(
      { kind: 'set', indices: columns },
      columns.map((column) => costs.get(column) ?? 0),
    );
  }

  function bound(bounds: readonly Bound[]): void {
    const ranges = new Map(bounded.map((column) => [column, model.columns[column] ?? { min: 0, max: 0 }]));
    for (const { column, min, max } of bounds) ranges.set(column, { min, max });
    bounded = bounds.map(({ column }) => column);
    const columns = [...ranges.keys()].toSorted((a, b) => a - b);
    if (columns.length === 0) return;
    highs.changeColsBounds(
      { kind: 'set', indices: columns },
      columns.map((column) => ranges.get(column)?.min ?? 0),
      columns.map((column) => ranges.get(column)?.max ?? 0),
    );
  }

  function ask(
    objective: Objective,
    bounds: readonly Bound[],
    sense: 'minimize' | 'maximize',
    seconds: number,
  ) {
    price(objective);
    bound(bounds);
    highs.changeObjectiveSense(objectiveSense[sense]);
    highs.zeroAllClocks();
    highs.options.set('time_limit', seconds);
    highs.run();
    const status = highs.getModelStatus();
    if (status === modelStatus.optimal) return 'optimal';
    // every column is bounded: nothing here is unbounded
    const isInfeasible = status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible;
    return isInfeasible ? 'infeasible' : 'unknown';
  }
  return { highs, ask };
}

function modelData(runtime: HighsRuntime, { columns, rows }: IntegerModel, kind: 'whole' | 'relaxed') {
  const starts = new Int32Array(rows.length + 1);
  for (const [i, row] of rows.entries()) starts[i + 1] = (starts[i] ?? 0) + row.at.length;
  const domain = { integrality: columns.map(() => runtime.constants.variableType.integer) };
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: new Float64Array(columns.length),
    colLower: columns.map(({ min }) => min),
    colUpper: columns.map(({ max }) => max),
    rowLower: rows.map(({ min }) => finite(runtime, min)),
    rowUpper: rows.map(({ max }) => finite(runtime, max)),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: rows.flatMap(({ at }) => at),
      values: rows.flatMap(({ by }) => by),
    },
    ...(kind === 'whole' && domain),
  };
}

function finite({ infinity }: HighsRuntime, bound: number): number {
  return Math.max(-infinity, Math.min(infinity, bound));
}
