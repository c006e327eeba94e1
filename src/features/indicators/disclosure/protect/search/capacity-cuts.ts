import type { Need } from '../../solver/cover-program.ts';
import type { Bounds } from '../../solver/persistent-model.ts';
import { createRelaxation } from '../../solver/relaxation.ts';
import type { Frame, Question } from '../model/frame.ts';
import type { Pattern } from './pattern.ts';
import { Doubt } from './seeker.ts';

/**
 * Needs that every safe pattern meets: what is left out must have room for the change that a question asks for
 * (capacity constraints of Fischetti and Salazar, Management Science 2001). Columns may be left out by shares.
 */
export type CapacityCuts = {
  /** A need that these shares miss for this question, or nothing when they have the room. */
  missed(question: number, shares: Float64Array): Need | undefined;
  /** Whether a need that is known already rules the pattern out, of those that the column has a part in. */
  rulesOut(pattern: Pattern, column: number): boolean;
  dispose(): void;
};

const hair = 1e-6;

/** `at` of a need names columns. From `deadline` milliseconds after it was made, it answers with `Doubt`. */
export async function createCapacityCuts(frame: Frame, limits: { deadline: number }): Promise<CapacityCuts> {
  const relaxation = await createRelaxation(frame.model, limits);
  const size = frame.model.columns.length;
  const known = frame.attackers.map(({ knows }) => new Set(knows));
  const choosable = new Uint8Array(size);
  for (const { column, isAtRisk } of frame.prints) choosable[column] = isAtRisk ? 0 : 1;
  /** Changes by shares that had room once may have room again. */
  const roomy: Float64Array[][] = frame.questions.map(() => []);
  const needs: Need[][] = frame.model.columns.map(() => []);

  function missed(index: number, shares: Float64Array): Need | undefined {
    const question = frame.questions[index];
    if (!question || roomy[index]?.some((change) => hasRoom(change, shares))) return undefined;
    const [need, sign] = question.from > 0 ? [question.from, 1] : [-question.to, -1];
    const bounds = boundsFor(question, shares, need);
    const cost = new Float64Array(size);
    cost[question.column] = -sign;
    const found = relaxation.minimise(cost, bounds);
    if (found.kind !== 'optimal') throw new Doubt();
    if (-found.value < need - hair) return cut(question, found.prices, need);
    keepRoomy(found.values);
    return undefined;
  }

  /** What the room of each column is worth to the question, by the dual of the linear program. */
  function cut({ attacker }: Question, prices: Float64Array, need: number): Need | undefined {
    const worth: [column: number, by: number][] = [];
    let least = need;
    for (const [column, { min, max }] of frame.model.columns.entries()) {
      const price = -(prices[column] ?? 0);
      if (Math.abs(price) < 1e-9 || known[attacker]?.has(column)) continue;
      const by = price * (price > 0 ? max : min);
      if (choosable[column] === 1) worth.push([column, by]);
      else least -= by;
    }
    if (least < hair) throw new Doubt();
    // no single column counts for more than all that is needed
    const by = worth.map(([, one]) => Math.min(1, one / least));
    return keep({ at: worth.map(([column]) => column), by, least: 1 });
  }

  function keep(need: Need): Need {
    for (const column of need.at) needs[column]?.push(need);
    return need;
  }

  function keepRoomy(change: Float64Array): void {
    const silent = frame.attackers.map(({ knows }) =>
      knows.every((column) => Math.abs(change[column] ?? 0) < 1e-9),
    );
    for (const [index, { attacker, column, from, to }] of frame.questions.entries()) {
      const by = change[column] ?? 0;
      const reaches = from > 0 ? by >= from - hair : by <= to + hair;
      if (reaches && silent[attacker]) roomy[index]?.push(change);
    }
  }

  function hasRoom(change: Float64Array, shares: Float64Array): boolean {
    for (let column = 0; column < size; column += 1) {
      const by = change[column] ?? 0;
      if (by === 0) continue;
      const { min, max } = frame.model.columns[column] ?? { min: 0, max: 0 };
      const share = shares[column] ?? 0;
      if (by > max * share + hair || by < min * share - hair) return false;
    }
    return true;
  }

  function boundsFor({ attacker, column, from }: Question, shares: Float64Array, need: number): Bounds {
    const bounds = { lower: new Float64Array(size), upper: new Float64Array(size) };
    for (const [at, { min, max }] of frame.model.columns.entries()) {
      if (known[attacker]?.has(at)) continue;
      bounds.lower[at] = min * (shares[at] ?? 0);
      bounds.upper[at] = max * (shares[at] ?? 0);
    }
    if (from > 0) bounds.upper[column] = Math.min(bounds.upper[column] ?? 0, need);
    else bounds.lower[column] = Math.max(bounds.lower[column] ?? 0, -need);
    return bounds;
  }

  return {
    missed,
    rulesOut: (pattern, column) => needs[column]?.some((need) => isMissed(need, pattern)) ?? false,
    dispose: relaxation.dispose,
  };
}

function isMissed({ at, by, least }: Need, pattern: Pattern): boolean {
  let sum = 0;
  for (let i = 0; i < at.length; i += 1) if (pattern[at[i] ?? -1] === 1) sum += by[i] ?? 0;
  return sum < least - hair;
}
