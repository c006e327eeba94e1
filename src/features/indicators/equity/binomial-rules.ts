/** Beyond this weight against the likeliest count nothing shows in sixteen digits. */
const negligible = 1e-25;

/**
 * The chances P(X ≤ r) of a binomial count, for r = 0 … n, each from 0 to 1. Built outwards from the likeliest count by the
 * ratio of neighbours, so that large n neither underflow nor need approximations.
 */
export function binomialDistribution(n: number, share: number): Float64Array {
  const weights = new Float64Array(n + 1);
  const mode = Math.min(n, Math.floor((n + 1) * share));
  const odds = share / (1 - share);
  weights[mode] = 1;
  for (let r = mode, weight = 1; r < n && weight > negligible; r += 1) {
    weight *= ((n - r) / (r + 1)) * odds;
    weights[r + 1] = weight;
  }
  for (let r = mode, weight = 1; r > 0 && weight > negligible; r -= 1) {
    weight *= r / (n - r + 1) / odds;
    weights[r - 1] = weight;
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let below = 0;
  return weights.map((weight) => {
    below += weight / total;
    return below;
  });
}

/**
 * The share (0–1) below which a group of `n` falls by chance with probability `q`, interpolated between whole counts:
 * (r − α) / n with r the least count with P(X ≤ r) > q and α = (F(r) − q) / (F(r) − F(r − 1)).
 * Spiegelhalter 2005, Statistics in Medicine 24:1185, appendix A.1.1.
 */
export function binomialLimit(distribution: Float64Array, q: number): number {
  const n = distribution.length - 1;
  const found = distribution.findIndex((chance) => chance > q);
  const r = found === -1 ? n : found;
  const at = distribution[r] ?? 1;
  const before = distribution[r - 1] ?? 0;
  const alpha = at > before ? (at - q) / (at - before) : 0;
  return Math.max(0, (r - alpha) / n);
}
