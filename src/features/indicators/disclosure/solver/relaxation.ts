import { highsRuntime } from './highs-runtime.ts';
import type { IntegerModel } from './integer-model.ts';
import { type Bounds, persistentModel } from './persistent-model.ts';

export type RelaxedSolution =
  | {
      kind: 'optimal';
      value: number;
      values: Float64Array;
      /** What a unit more room for each column would add to the value: its reduced cost. */
      prices: Float64Array;
    }
  | { kind: 'infeasible' }
  | { kind: 'unknown' };

/** A model whose columns may take fractions: quick, an outer bound of what whole numbers can do, and it says what binds. */
export type Relaxation = {
  minimise(cost: Float64Array, bounds: Bounds): RelaxedSolution;
  /** How often it was asked. */
  asked(): number;
  dispose(): void;
};

/** Blocks its thread while it works; from `deadline` milliseconds after it was made, every answer is `unknown`. */
export async function createRelaxation(
  model: IntegerModel,
  limits: { deadline: number },
): Promise<Relaxation> {
  const until = performance.now() + limits.deadline;
  const { highs, ask, dispose } = persistentModel(await highsRuntime(), model, 'relaxed');

  let asked = 0;

  function minimise(cost: Float64Array, bounds: Bounds): RelaxedSolution {
    asked += 1;
    const seconds = (until - performance.now()) / 1000;
    if (seconds <= 0) return { kind: 'unknown' };
    const outcome = ask({ sense: 'minimise', cost, bounds, seconds });
    if (outcome !== 'optimal') return { kind: outcome };
    const { colValue, colDual } = highs.getSolution();
    return { kind: 'optimal', value: highs.getObjectiveValue(), values: colValue, prices: colDual };
  }
  return { minimise, asked: () => asked, dispose };
}
