import type { Trend, TrendPoint } from '../equity/trend-rules.ts';

/** More words than these do not fit beside each other on a phone. */
const mostSaid = 5;

/** What a line is drawn between, in the order of time: each point and the next, unless something broke between them. */
export function unbrokenSteps<T extends TrendPoint>({ points }: Trend<T>): readonly (readonly [T, T])[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    return before && point.breaks.length === 0 ? [[before, point] as const] : [];
  });
}

/** The points that have their term and their number written out: the newest, and back from it as many as there is room for. */
export function saidPoints<T>(points: readonly T[]): readonly T[] {
  const every = Math.ceil(points.length / mostSaid);
  return points.filter((_, index) => (points.length - 1 - index) % every === 0);
}
