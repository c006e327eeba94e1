import { type Counted, pooledShare, shareOf, sumOf } from './counted.ts';

/**
 * Shares (0–1) drawn towards the common one the more, the smaller the group: beta-binomial with Kleinman's moments
 * (1973, JASA 68:46), ρ = [S − p(1−p)(M−1)] / [p(1−p)(N − Σn²/N − (M−1))] with S = Σ n (p_m − p)², never below 0, and
 * (y + A p) / (n + A) with A = 1/ρ − 1. Never stands for a municipality's own value.
 */
export function shrunkShares(groups: readonly Counted[]): { rho: number; shares: readonly number[] } {
  const share = pooledShare(groups);
  const rho = intraclassCorrelation(groups, share);
  if (rho === 0) return { rho, shares: groups.map(() => share) };
  const prior = 1 / rho - 1;
  return { rho, shares: groups.map(({ count, of }) => (count + prior * share) / (of + prior)) };
}

/** ρ, from 0 to 1: 0 when the groups differ no more than by chance, and when there is but one. */
function intraclassCorrelation(groups: readonly Counted[], share: number): number {
  const chance = share * (1 - share);
  const others = groups.length - 1;
  const total = sumOf(groups, ({ of }) => of);
  const room = total - sumOf(groups, ({ of }) => of * of) / total - others;
  if (chance === 0 || room <= 0) return 0;
  const spread = sumOf(groups, (group) => group.of * (shareOf(group) - share) ** 2);
  return Math.min(1, Math.max(0, (spread - chance * others) / (chance * room)));
}
