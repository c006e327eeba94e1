import type { Interval } from './counted.ts';

/** With fewer the quartiles are the municipalities themselves. */
const fewestForQuartiles = 5;
/** With fewer the ends tell whose values they are. */
const fewestForEnds = 10;

/** Between what the middle half of the values lies, in their unit; with ten municipalities also the middle eight tenths. */
export type QuantileSpread = { half: Interval; most: Interval | undefined };

/** The median of the values, which are not empty. */
export const medianOf = (values: readonly number[]): number => quantile(values, 0.5);

/**
 * Quartiles from five municipalities on, the tenth and ninetieth per cent from ten on, nothing below; never least and
 * greatest. Linear between neighbours (Hyndman and Fan 1996, type 7).
 */
export function quantileSpread(values: readonly number[]): QuantileSpread | undefined {
  if (values.length < fewestForQuartiles) return undefined;
  const between = (q: number) => ({ lower: quantile(values, q), upper: quantile(values, 1 - q) });
  return { half: between(0.25), most: values.length < fewestForEnds ? undefined : between(0.1) };
}

function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * q;
  const low = Math.floor(place);
  const below = sorted[low] ?? Number.NaN;
  const above = sorted[low + 1] ?? below;
  return below + (place - low) * (above - below);
}
