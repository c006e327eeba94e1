import { type Counted, shareOf, sumOf } from './counted.ts';

/** A band of school years in a municipality and in the region. */
export type OwnBand = { own: Counted; region: Counted };

/**
 * The share (0–1) that a municipality would have with the region's mix of bands: Σ W_b p_mb with W_b the region's part of
 * pupils in the band. Every band that the municipality has is among them.
 */
export function directShare(bands: readonly OwnBand[]): number {
  const total = sumOf(bands, ({ region }) => region.of);
  return sumOf(bands, ({ own, region }) => (region.of / total) * shareOf(own));
}

/**
 * How many pupils are counted against how many there would be with the region's shares in the same bands, O/E with
 * E = Σ n_mb p_b, to two significant digits: 1 = as expected, no unit. Serves small bands too; nothing when none is expected.
 */
export function observedToExpected(bands: readonly OwnBand[]): number | undefined {
  const expected = sumOf(bands, ({ own, region }) => own.of * shareOf(region));
  if (expected === 0) return undefined;
  return Number((sumOf(bands, ({ own }) => own.count) / expected).toPrecision(2));
}

/** The share (0–1) that O/E gives at the region's level: O/E · p, never above 1; as exact as the two digits of O/E. */
export function indirectShare(bands: readonly OwnBand[]): number | undefined {
  const ratio = observedToExpected(bands);
  const regions = bands.map(({ region }) => region);
  const share = sumOf(regions, ({ count }) => count) / sumOf(regions, ({ of }) => of);
  return ratio === undefined ? undefined : Math.min(1, ratio * share);
}
