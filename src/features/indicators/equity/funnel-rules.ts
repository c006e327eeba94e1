import { binomialDistribution, binomialLimit } from './binomial-rules.ts';
import type { Interval } from './counted.ts';

/** Within which shares (0–1) a group of a size lies by chance alone, 95 and 99.8 times in a hundred. */
export type FunnelLimits = { inner: Interval; outer: Interval };

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
