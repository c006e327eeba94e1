import { highsRuntime } from './highs-runtime.ts';
import { type Bound, fulfils, type IntegerModel, type Objective, objectiveValue } from './integer-model.ts';
import {
  type Bounds,
  boundsOf,
  type PersistentModel,
  persistentModel,
  type Sense,
} from './persistent-model.ts';

export type Solution =
  | { kind: 'optimal'; value: number; values: Int32Array }
  | { kind: 'infeasible' }
  /** Out of time, or an answer that plain addition does not confirm. */
  | { kind: 'unknown' };

/** The least or greatest that an objective can be, with `bounds` put on some columns for this question alone. */
export type Solver = {
  minimise(objective: Objective, bounds?: readonly Bound[]): Solution;
  maximise(objective: Objective, bounds?: readonly Bound[]): Solution;
  dispose(): void;
};

/**
 * A solver of one model in whole numbers; it blocks its thread while it works, so a server asks it in a worker.
 * From `deadline` milliseconds after it was made, every answer is `unknown`.
 */
export async function createSolver(model: IntegerModel, limits: { deadline: number }): Promise<Solver> {
  const until = performance.now() + limits.deadline;
  const runtime = await highsRuntime();
  const relaxed = persistentModel(runtime, model, 'relaxed');
  let whole: PersistentModel | undefined;

  /** Fractions between whole bounds often come out whole: only what does not is asked again in whole numbers. */
  function ask(sense: Sense, objective: Objective, narrowed: readonly Bound[]): Solution {
    // HiGHS takes an empty range for a wrong call, here it is a question without an answer
    if (narrowed.some(({ min, max }) => min > max)) return { kind: 'infeasible' };
    const first = askOf(relaxed, sense, objective, narrowed);
    if (first !== 'fractional') return first;
    whole ??= persistentModel(runtime, model, 'whole');
    const second = askOf(whole, sense, objective, narrowed);
    return second === 'fractional' ? { kind: 'unknown' } : second;
  }

  function askOf(asked: PersistentModel, sense: Sense, objective: Objective, narrowed: readonly Bound[]) {
    const seconds = (until - performance.now()) / 1000;
    if (seconds <= 0) return { kind: 'unknown' } as const;
    const cost = dense(objective, model.columns.length);
    const outcome = asked.ask({ sense, cost, bounds: narrowedBounds(model, narrowed), seconds });
    if (outcome !== 'optimal') return { kind: outcome } as const;
    const values = Int32Array.from(asked.highs.getSolution().colValue, Math.round);
    const value = objectiveValue(objective, values);
    const isProven =
      Math.abs(value - asked.highs.getObjectiveValue()) < 0.5 && fulfils(model, narrowed, values);
    return isProven ? ({ kind: 'optimal', value, values } as const) : 'fractional';
  }

  return {
    minimise: (objective, bounds = []) => ask('minimise', objective, bounds),
    maximise: (objective, bounds = []) => ask('maximise', objective, bounds),
    dispose: () => {
      relaxed.dispose();
      whole?.dispose();
    },
  };
}

function dense(objective: Objective, length: number): Float64Array {
  const cost = new Float64Array(length);
  for (const [column, coefficient] of objective) cost[column] = coefficient;
  return cost;
}

function narrowedBounds(model: IntegerModel, narrowed: readonly Bound[]): Bounds {
  const bounds = boundsOf(model);
  for (const { column, min, max } of narrowed) {
    bounds.lower[column] = min;
    bounds.upper[column] = max;
  }
  return bounds;
}
