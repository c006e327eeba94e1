import { type HighsModel, type HighsRuntime, unlessFailed } from './highs-runtime.ts';
import type { IntegerModel } from './integer-model.ts';

export type Sense = 'minimise' | 'maximise';
export type Outcome = 'optimal' | 'infeasible' | 'unknown';
/** The bounds of all columns, in their order. */
export type Bounds = { readonly lower: Float64Array; readonly upper: Float64Array };
/** `cost` prices every column in its order. */
export type Asked = { sense: Sense; cost: Float64Array; bounds: Bounds; seconds: number };

/** One instance of HiGHS that is asked again and again, from where the last answer left it; `dispose` frees it. */
export type PersistentModel = { readonly highs: HighsModel; ask(asked: Asked): Outcome; dispose(): void };

/** A fixed seed and no gap: the same questions in the same order have the same answers. */
const settings = {
  output_flag: false,
  random_seed: 1,
  mip_rel_gap: 0,
  // every objective counts in whole numbers: a bound less than one away is proof
  mip_abs_gap: 0.99,
} as const;

/** Without whole numbers a question takes a millisecond when nothing is prepared anew. */
const relaxedSettings = { presolve: 'off', solver: 'simplex' } as const;

/** Makes the instance, of whole numbers or relaxed to fractions. */
export function persistentModel(
  runtime: HighsRuntime,
  model: IntegerModel,
  kind: 'whole' | 'relaxed',
): PersistentModel {
  const highs = runtime.createModel(modelData(runtime, model, kind));
  highs.options.set(kind === 'relaxed' ? { ...settings, ...relaxedSettings } : settings);
  const { objectiveSense } = runtime.constants;
  const senses = { minimise: objectiveSense.minimize, maximise: objectiveSense.maximize };
  const current = { ...boundsOf(model), cost: new Float64Array(model.columns.length) };

  function price(cost: Float64Array): void {
    const indices = differences([current.cost, cost]);
    if (indices.length === 0) return;
    highs.changeColsCost({ kind: 'set', indices }, at(cost, indices));
    current.cost.set(cost);
  }

  function bound({ lower, upper }: Bounds): void {
    const indices = differences([current.lower, lower], [current.upper, upper]);
    if (indices.length === 0) return;
    highs.changeColsBounds({ kind: 'set', indices }, at(lower, indices), at(upper, indices));
    current.lower.set(lower);
    current.upper.set(upper);
  }

  function run({ sense, cost, bounds, seconds }: Asked): Outcome {
    price(cost);
    bound(bounds);
    highs.changeObjectiveSense(senses[sense]);
    return runWithin(runtime, highs, seconds);
  }
  return {
    highs,
    ask: (asked) => unlessFailed(runtime, () => run(asked), 'unknown'),
    dispose: () => unlessFailed(runtime, () => highs.dispose(), undefined),
  };
}

/** Lets the model run for so long at most. */
export function runWithin(
  { constants: { modelStatus } }: HighsRuntime,
  highs: HighsModel,
  seconds: number,
): Outcome {
  highs.zeroAllClocks();
  highs.options.set('time_limit', seconds);
  highs.run();
  const status = highs.getModelStatus();
  if (status === modelStatus.optimal) return 'optimal';
  // every column is bounded: nothing here is unbounded
  const isInfeasible = status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible;
  return isInfeasible ? 'infeasible' : 'unknown';
}

/** The bounds that the model itself puts on its columns. */
export function boundsOf({ columns }: IntegerModel): Bounds {
  return {
    lower: Float64Array.from(columns, ({ min }) => min),
    upper: Float64Array.from(columns, ({ max }) => max),
  };
}

/** Where any of the pairs differ. */
function differences(...pairs: readonly (readonly [Float64Array, Float64Array])[]): number[] {
  const found: number[] = [];
  const length = pairs[0]?.[0].length ?? 0;
  for (let i = 0; i < length; i += 1) {
    if (pairs.some(([before, after]) => before[i] !== after[i])) found.push(i);
  }
  return found;
}

function at(values: Float64Array, indices: readonly number[]): number[] {
  return indices.map((i) => values[i] ?? 0);
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
