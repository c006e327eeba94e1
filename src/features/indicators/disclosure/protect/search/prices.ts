import type { Frame } from '../model/frame.ts';

const scale = 100;

/** Columns that the cheapest shares leave out anyway are cheap; the same number means printing totals first. */
export function guidedPrices(frame: Frame, shares: Float64Array): Float64Array {
  const prices = new Float64Array(shares.length).fill(1);
  for (const { column, totals } of frame.prints) {
    prices[column] = 20 + totals + scale * (1 - (shares[column] ?? 0));
  }
  return prices;
}
