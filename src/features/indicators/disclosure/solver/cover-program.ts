import { highsRuntime } from './highs-runtime.ts';
import { runWithin } from './persistent-model.ts';

/** So much of what is chosen, each counted by its number, is needed: at least `least` in all. */
export type Need = { readonly at: readonly number[]; readonly by: readonly number[]; readonly least: number };

/** What is chosen (shares of it, before whole choices are asked for), and what no choice can cost less than. */
export type Choice = { readonly shares: Float64Array; readonly bound: number };

/** Chooses things at the least cost so that every need is met; needs are added as they become known. */
export type CoverProgram = {
  add(need: Need): void;
  /** Nothing where HiGHS finds no best shares, or is late. */
  shares(): Choice | undefined;
  /** Whole choices, the best that `nodes` branchings find; the bound holds however early they end. */
  whole(limits: { nodes: number }): Choice | undefined;
  /** Whether the deadline is past: what is not answered then says something of the machine alone. */
  isLate(): boolean;
  dispose(): void;
};

/** What HiGHS calls a point that meets every need, be it the best or not. */
const feasible = 2;

/** From `deadline` milliseconds after it was made it gives no answer. */
export async function createCoverProgram(
  costs: readonly number[],
  limits: { deadline: number },
): Promise<CoverProgram> {
  const until = performance.now() + limits.deadline;
  const runtime = await highsRuntime();
  const { variableType } = runtime.constants;
  const highs = runtime.createModel({
    numCols: costs.length,
    numRows: 0,
    colCost: costs,
    colLower: costs.map(() => 0),
    colUpper: costs.map(() => 1),
    rowLower: [],
    rowUpper: [],
    matrix: { format: 'csr', numRows: 0, numCols: costs.length, starts: [0], indices: [], values: [] },
  });
  highs.options.set({ output_flag: false, random_seed: 1 });

  function run(kind: 'continuous' | 'integer') {
    const seconds = (until - performance.now()) / 1000;
    if (seconds <= 0) return 'unknown';
    if (costs.length > 0) {
      const all = { kind: 'range', from: 0, to: costs.length - 1 } as const;
      highs.changeColsIntegrality(
        all,
        costs.map(() => variableType[kind]),
      );
    }
    return runWithin(runtime, highs, seconds);
  }

  /** From where the last answer left it; where that leads nowhere, from the beginning. */
  function isSolved(): boolean {
    if (run('continuous') === 'optimal') return true;
    highs.clearSolver();
    return run('continuous') === 'optimal';
  }

  return {
    add: ({ at, by, least }) => {
      highs.addRow(least, runtime.infinity, { indices: at, values: by });
    },
    shares: () => {
      // HiGHS does not solve what has nothing to choose
      if (costs.length === 0) return { shares: new Float64Array(), bound: 0 };
      return isSolved()
        ? { shares: highs.getSolution().colValue, bound: highs.getObjectiveValue() }
        : undefined;
    },
    whole: ({ nodes }) => {
      highs.options.set('mip_max_nodes', nodes);
      run('integer');
      if (highs.info.get('primal_solution_status') !== feasible) return undefined;
      return { shares: highs.getSolution().colValue, bound: Number(highs.info.get('mip_dual_bound')) };
    },
    isLate: () => performance.now() > until,
    dispose: () => highs.dispose(),
  };
}
