import type { Bound, Objective } from '../solver/integer-model.ts';
import { createSolver, type Solution } from '../solver/solver.ts';
import type { Part } from './parts.ts';

/** Values of a part's columns that agree with everything published. */
export type Point = Int32Array;

/** What an attacker holds possible in a part: the points found so far, and the way to more. */
export type View = {
  readonly known: readonly Bound[];
  readonly points: readonly Point[];
  least(sum: Objective): Solution;
  greatest(sum: Objective): Solution;
  /** A point where the sum lies strictly between two values. */
  between(sum: Objective, low: number, high: number): Promise<Solution>;
};

export type Possibilities = {
  /** With the points that earlier views have found and that agree with what this attacker knows. */
  viewOf(known: readonly Bound[]): View;
  dispose(): void;
};

/** Opens a part for looking into it until `deadline` milliseconds have gone; the truth is the first of the points known. */
export async function createPossibilities(
  { model }: Part,
  points: readonly Point[],
  deadline: number,
): Promise<Possibilities> {
  const until = performance.now() + deadline;
  const solver = await createSolver(model, { deadline });
  const found = [...points];

  function viewOf(known: readonly Bound[]): View {
    const agreeing = found.filter((point) => agrees(point, known));
    const kept = (solution: Solution): Solution => {
      if (solution.kind === 'optimal') for (const list of [found, agreeing]) list.push(solution.values);
      return solution;
    };
    return {
      known,
      points: agreeing,
      least: (sum) => kept(solver.minimise(sum, known)),
      greatest: (sum) => kept(solver.maximise(sum, known)),
      between: async (sum, low, high) => kept(await pointBetween(sum, known, low, high)),
    };
  }

  /** The sum becomes a column of its own that the gap bounds. */
  async function pointBetween(sum: Objective, known: readonly Bound[], low: number, high: number) {
    const column = model.columns.length;
    const row = {
      at: [...sum.map(([place]) => place), column],
      by: [...sum.map(([, coefficient]) => coefficient), -1],
      min: 0,
      max: 0,
    };
    const columns = [...model.columns, { min: low + 1, max: high - 1 }];
    const gap = await createSolver(
      { columns, rows: [...model.rows, row] },
      { deadline: until - performance.now() },
    );
    try {
      return withoutLast(gap.minimise([[column, 1]], known));
    } finally {
      gap.dispose();
    }
  }

  return { viewOf, dispose: solver.dispose };
}

function agrees(point: Point, known: readonly Bound[]): boolean {
  return known.every(({ column, min }) => point[column] === min);
}

function withoutLast(solution: Solution): Solution {
  return solution.kind === 'optimal' ? { ...solution, values: solution.values.subarray(0, -1) } : solution;
}
