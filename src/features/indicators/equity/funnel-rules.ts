import { binomialDistribution, binomialLimit } from './binomial-rules.ts';
import { type Counted, type Interval, pooledShare, shareOf, sumOf } from './counted.ts';

/** Within which shares (0–1) a group of a size lies by chance alone, 95 and 99.8 times in a hundred. */
export type FunnelLimits = { inner: Interval; outer: Interval };

/** The variance between municipalities that chance does not explain, in squared shares; or why none is added. */
export type Overdispersion =
  | { kind: 'too-few-units' }
  | { kind: 'chance-is-enough' }
  | { kind: 'overdispersed'; tauSquared: number };

/** With fewer units τ² is too badly known to widen limits by. */
const fewestUnits = 10;
const winsorised = 0.1;

/** Exact binomial limits around the common share for a group of `n`; `tauSquared` widens them as if the variance were s² + τ². */
export function funnelLimits(n: number, share: number, tauSquared = 0): FunnelLimits {
  if (share <= 0 || share >= 1) {
    const point = { lower: share, upper: share };
    return { inner: point, outer: point };
  }
  const distribution = binomialDistribution(n, share);
  const widening = Math.sqrt(1 + (tauSquared * n) / (share * (1 - share)));
  const limit = (q: number) => {
    const widened = share + (binomialLimit(distribution, q) - share) * widening;
    return Math.min(1, Math.max(0, widened));
  };
  return {
    inner: { lower: limit(0.025), upper: limit(0.975) },
    outer: { lower: limit(0.001), upper: limit(0.999) },
  };
}

/**
 * Whether municipalities differ more than chance would have them, by the additive random-effects model: τ² of DerSimonian
 * and Laird from z values of which a tenth at either end is drawn in (Spiegelhalter 2005, sections 4.2 and A.2). With fewer
 * than ten units nothing is added, and the caller says so.
 */
export function overdispersion(groups: readonly Counted[]): Overdispersion {
  if (groups.length < fewestUnits) return { kind: 'too-few-units' };
  const share = pooledShare(groups);
  if (share <= 0 || share >= 1) return { kind: 'chance-is-enough' };
  const chance = share * (1 - share);
  const z = winsorise(groups.map((group) => (shareOf(group) - share) / Math.sqrt(chance / group.of)));
  const excess = sumOf(z, (one) => one * one) - (groups.length - 1);
  if (excess <= 0) return { kind: 'chance-is-enough' };
  const weights = groups.map(({ of }) => of / chance);
  const total = sumOf(weights, (one) => one);
  return { kind: 'overdispersed', tauSquared: excess / (total - sumOf(weights, (one) => one * one) / total) };
}

/** Draws the lowest and the highest tenth in to the next within. */
function winsorise(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const cut = Math.floor(values.length * winsorised);
  const low = sorted[cut] ?? 0;
  const high = sorted[values.length - 1 - cut] ?? 0;
  return values.map((value) => Math.min(high, Math.max(low, value)));
}
