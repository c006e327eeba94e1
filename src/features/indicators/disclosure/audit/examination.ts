import type { Requirement } from '../model/requirement.ts';
import { type Objective, objectiveValue } from '../solver/integer-model.ts';
import type { Solution } from '../solver/solver.ts';
import type { Point, View } from './possibilities.ts';

/** How a requirement stands: met by the points that prove it, broken within these exact ends, or not known. */
export type Finding =
  | { readonly kind: 'met'; readonly proof: readonly Point[] }
  | { readonly kind: 'broken'; readonly interval: readonly [least: number, greatest: number] }
  | { readonly kind: 'unknown' };

/** A solver's answer that is no answer: out of time, or not confirmed by addition. */
class Doubt extends Error {
  override name = 'Doubt';
}

/** Whether what this view holds possible for the sum includes everything that is required. Known points answer first. */
export async function examine(view: View, sum: Objective, required: Requirement): Promise<Finding> {
  try {
    return await answered(view, sum, required);
  } catch (error) {
    if (error instanceof Doubt) return { kind: 'unknown' };
    throw error;
  }
}

async function answered(view: View, sum: Objective, required: Requirement): Promise<Finding> {
  const values = new Map<number, Point>();
  const add = (point: Point) => {
    const value = objectiveValue(sum, point) + 0;
    if (!values.has(value)) values.set(value, point);
    return value;
  };
  for (const point of view.points) add(point);
  const least = () => add(pointOf(view.least(sum)));
  const greatest = () => add(pointOf(view.greatest(sum)));
  const broken = () => ({ kind: 'broken', interval: [least(), greatest()] }) as const;

  if (Math.min(...values.keys()) > required.atMost && least() > required.atMost) return broken();
  if (Math.max(...values.keys()) < required.atLeast && greatest() < required.atLeast) return broken();
  if (values.size < required.different) {
    least();
    greatest();
  }
  while (values.size < required.different) {
    const another = await pointInGap(view, sum, [...values.keys()]);
    if (!another) return broken();
    add(another);
  }
  return { kind: 'met', proof: proofOf(values, required) };
}

/** A point with a value between those known, whose least and greatest are the ends of all. */
async function pointInGap(view: View, sum: Objective, known: readonly number[]): Promise<Point | undefined> {
  const ordered = known.toSorted((a, b) => a - b);
  for (const [i, low] of ordered.entries()) {
    const high = ordered[i + 1] ?? low;
    if (high - low < 2) continue;
    const solution = await view.between(sum, low, high);
    if (solution.kind !== 'infeasible') return pointOf(solution);
  }
  return undefined;
}

/** The truth fulfils every view: an answer that there is nothing is as doubtful as none. */
function pointOf(solution: Solution): Point {
  if (solution.kind !== 'optimal') throw new Doubt();
  return solution.values;
}

function proofOf(values: ReadonlyMap<number, Point>, { atMost, atLeast, different }: Requirement): Point[] {
  const ordered = [...values].toSorted(([a], [b]) => a - b);
  const low = ordered.find(([value]) => value <= atMost);
  const high = ordered.findLast(([value]) => value >= atLeast);
  const ends = [low, high].flatMap((end) => (end ? [end] : []));
  const others = ordered
    .filter((value) => !ends.includes(value))
    .slice(0, Math.max(0, different - new Set(ends).size));
  return [...new Set([...ends, ...others].map(([, point]) => point))];
}
