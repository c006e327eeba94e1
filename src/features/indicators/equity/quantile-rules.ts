/** With fewer the quartiles are the municipalities themselves. */
const fewestForQuartiles = 5;
/** With fewer the ends tell whose values they are. */
const fewestForEnds = 10;

/** How far apart the middle half lies, in the unit of the values; with ten municipalities also how the ends relate. */
export type QuantileSpread = {
  quartiles: { lower: number; upper: number };
  /** Nothing with fewer than ten, and no ratio to 0. */
  ends?: { tenth: number; ninetieth: number; ratio: number | undefined };
};

/** The median of the values, which are not empty. */
export const medianOf = (values: readonly number[]): number => quantile(values, 0.5);

/**
 * Quartiles from five municipalities on, the tenth and ninetieth per cent from ten on, nothing below; never least and
 * greatest. Linear between neighbours (Hyndman and Fan 1996, type 7).
 */
export function quantileSpread(values: readonly number[]): QuantileSpread | undefined {
  if (values.length < fewestForQuartiles) return undefined;
  const quartiles = { lower: quantile(values, 0.25), upper: quantile(values, 0.75) };
  if (values.length < fewestForEnds) return { quartiles };
  const [tenth, ninetieth] = [quantile(values, 0.1), quantile(values, 0.9)];
  return { quartiles, ends: { tenth, ninetieth, ratio: tenth > 0 ? ninetieth / tenth : undefined } };
}

function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * q;
  const low = Math.floor(place);
  const below = sorted[low] ?? Number.NaN;
  const above = sorted[low + 1] ?? below;
  return below + (place - low) * (above - below);
}
