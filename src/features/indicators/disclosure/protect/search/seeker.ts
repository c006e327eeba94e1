import type { IntegerModel } from '../../solver/integer-model.ts';
import type { Bounds } from '../../solver/persistent-model.ts';
import { createRelaxation } from '../../solver/relaxation.ts';
import { createSolver } from '../../solver/solver.ts';
import type { Frame, Question } from '../model/frame.ts';
import type { Pattern } from './pattern.ts';
import { seededChance } from './seeded-chance.ts';

/** The solver gave no answer that can be built on: out of time, or not confirmed. Nothing is published then. */
export class Doubt extends Error {
  override name = 'Doubt';
}

/** `quick` gives up where only a search in whole numbers would tell, which takes a hundred times as long. */
export type Patience = 'quick' | 'sure';

/** Looks for witnesses with HiGHS. */
export type Seeker = {
  /** A change that answers the question and moves nothing that the pattern prints. */
  within(question: Question, pattern: Pattern, patience: Patience): Int32Array | undefined;
  /** The cheapest change that answers the question: each column at its price for every unit that it moves. */
  cheapest(question: Question, prices: ArrayLike<number>, patience: Patience): Int32Array | undefined;
  /** How often the solver was asked. */
  asked(): number;
  dispose(): void;
};

/** From `deadline` milliseconds after it was made, it answers with `Doubt`. */
export async function createSeeker(frame: Frame, limits: { deadline: number }): Promise<Seeker> {
  const split = splitModel(frame.model);
  const size = frame.model.columns.length;
  const relaxation = await createRelaxation(split, limits);
  const solver = await createSolver(split, limits);
  const known = frame.attackers.map(({ knows }) => new Set(knows));
  const everywhere = new Uint8Array(size).fill(1);
  const evenly = new Float64Array(2 * size).fill(1);
  /** Where one corner of what is possible has fractions, another that costs as much often has none. */
  const chance = seededChance(3);
  const wobble = Float64Array.from({ length: 2 * size }, () => 0.9 + 0.2 * chance());

  function seek(question: Question, pattern: Pattern, cost: Float64Array, patience: Patience) {
    const bounds = boundsFor(question, pattern);
    if (bounds.lower.some((low, column) => low > (bounds.upper[column] ?? 0))) return undefined;
    for (const priced of [cost, cost.map((price, column) => price * (wobble[column] ?? 1))]) {
      const relaxed = relaxation.minimise(priced, bounds);
      if (relaxed.kind === 'infeasible') return undefined;
      if (relaxed.kind === 'unknown') throw new Doubt();
      if (isWhole(relaxed.values)) return joined(relaxed.values);
    }
    return patience === 'sure' ? wholeChange(cost, bounds) : undefined;
  }

  function wholeChange(cost: Float64Array, { lower, upper }: Bounds): Int32Array | undefined {
    const narrowed = Array.from(lower, (min, column) => ({ column, min, max: upper[column] ?? 0 }));
    const found = solver.minimise(
      Array.from(cost, (price, column) => [column, price] as const),
      narrowed,
    );
    if (found.kind === 'unknown') throw new Doubt();
    return found.kind === 'optimal' ? joined(found.values) : undefined;
  }

  function boundsFor({ attacker, column, from, to }: Question, pattern: Pattern): Bounds {
    const bounds = { lower: new Float64Array(2 * size), upper: new Float64Array(2 * size) };
    const own = known[attacker];
    for (const [at, { min, max }] of frame.model.columns.entries()) {
      if (pattern[at] === 0 || own?.has(at)) continue;
      bounds.upper[at] = max;
      bounds.upper[at + size] = -min;
    }
    const isUp = from > 0;
    const [side, other] = isUp ? [column, column + size] : [column + size, column];
    bounds.lower[side] = isUp ? from : -to;
    bounds.upper[side] = Math.min(bounds.upper[side] ?? 0, isUp ? to : -from);
    bounds.upper[other] = 0;
    return bounds;
  }

  function joined(values: ArrayLike<number>): Int32Array {
    return Int32Array.from({ length: size }, (_, at) =>
      Math.round((values[at] ?? 0) - (values[at + size] ?? 0)),
    );
  }

  return {
    within: (question, pattern, patience) => seek(question, pattern, evenly, patience),
    cheapest: (question, prices, patience) => {
      const cost = Float64Array.from({ length: 2 * size }, (_, at) => prices[at % size] ?? 0);
      return seek(question, everywhere, cost, patience);
    },
    asked: relaxation.asked,
    dispose: () => {
      relaxation.dispose();
      solver.dispose();
    },
  };
}

/** Each column twice, once for going up and once for going down, so that both have a price. */
function splitModel({ columns, rows }: IntegerModel): IntegerModel {
  return {
    columns: [
      ...columns.map(({ max }) => ({ min: 0, max })),
      ...columns.map(({ min }) => ({ min: 0, max: -min })),
    ],
    rows: rows.map(({ at, by, min, max }) => ({
      at: [...at, ...at.map((column) => column + columns.length)],
      by: [...by, ...by.map((coefficient) => -coefficient)],
      min,
      max,
    })),
  };
}

function isWhole(values: Float64Array): boolean {
  return values.every((value) => Math.abs(value - Math.round(value)) < 1e-6);
}
