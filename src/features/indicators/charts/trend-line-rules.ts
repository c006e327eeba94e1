import type { Trend, TrendPoint } from '../equity/trend-rules.ts';

/** Points that a line goes through, in the order of time: a break ends one and begins the next. */
export function unbrokenLines<T extends TrendPoint>({ points }: Trend<T>): readonly (readonly T[])[] {
  const lines: T[][] = [];
  for (const point of points) {
    const open = lines.at(-1);
    if (open && point.breaks.length === 0) open.push(point);
    else lines.push([point]);
  }
  return lines;
}
