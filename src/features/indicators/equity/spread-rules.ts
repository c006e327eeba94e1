import { type Counted, pooledShare, shareOf, sumOf } from './counted.ts';

/**
 * The typical difference between municipalities beyond chance: the standard deviation τ of their underlying shares, as a
 * share (0.031 = 3.1 percentage points), by τ² = [Σ n (p_m − p)² − (M−1) p (1−p)] / (N − Σ n² / N), never below 0
 * (DerSimonian and Laird 1986 with binomial variances). Nothing from one municipality.
 */
export function betweenDeviation(groups: readonly Counted[]): number | undefined {
  if (groups.length < 2) return undefined;
  const share = pooledShare(groups);
  const total = sumOf(groups, ({ of }) => of);
  const excess = sumOf(groups, squaredFrom(share)) - (groups.length - 1) * share * (1 - share);
  return Math.sqrt(Math.max(0, excess) / (total - sumOf(groups, ({ of }) => of * of) / total));
}

/**
 * The typical difference τ against the share that it is a difference of, without unit, and against what is left of it: the
 * variation coefficient beyond chance, counted as absence and as presence, which differ. Both shares lie between 0 and 1.
 */
export function relativeDeviation(deviation: number, share: number): { counted: number; others: number } {
  return { counted: deviation / share, others: deviation / (1 - share) };
}

/**
 * The spread of the shares against their mean, without unit, weighed by pupils: √(Σ w (p_m − p)²) / p, chance included.
 * Nothing when nobody is counted. Turns with what one counts: absence and presence have different coefficients.
 */
export function variationCoefficient(groups: readonly Counted[]): number | undefined {
  const share = pooledShare(groups);
  if (share === 0) return undefined;
  const total = sumOf(groups, ({ of }) => of);
  return Math.sqrt(sumOf(groups, squaredFrom(share)) / total) / share;
}

/** Theil's T of the shares, weighed by pupils, without unit: Σ w (p_m / p) ln(p_m / p) with 0 ln 0 = 0; 0 = all alike. */
export function theilIndex(groups: readonly Counted[]): number | undefined {
  const share = pooledShare(groups);
  if (share === 0) return undefined;
  const total = sumOf(groups, ({ of }) => of);
  return sumOf(groups, (group) => (group.of / total) * timesLog(shareOf(group) / share));
}

/** Theil's T as what lies between classes of municipalities and what lies within them; the two add up to the whole. */
export function theilParts(
  classes: readonly (readonly Counted[])[],
): { between: number; within: number } | undefined {
  const filled = classes.filter(({ length }) => length > 0);
  const merged = filled.map(together);
  const between = theilIndex(merged);
  if (between === undefined) return undefined;
  const all = together(merged);
  const within = sumOf(filled, (groups) => {
    const own = together(groups);
    const weight = (own.of / all.of) * (shareOf(own) / shareOf(all));
    return weight * (theilIndex(groups) ?? 0);
  });
  return { between, within };
}

/** Gini's coefficient of the shares, weighed by pupils, from 0 = all alike: Σ Σ w_i w_j |p_i − p_j| / (2 p). */
export function giniCoefficient(groups: readonly Counted[]): number | undefined {
  const share = pooledShare(groups);
  if (share === 0) return undefined;
  const total = sumOf(groups, ({ of }) => of);
  const apart = sumOf(groups, (a) =>
    sumOf(groups, (b) => (a.of / total) * (b.of / total) * Math.abs(shareOf(a) - shareOf(b))),
  );
  return apart / (2 * share);
}

function together(groups: readonly Counted[]): Counted {
  return { count: sumOf(groups, ({ count }) => count), of: sumOf(groups, ({ of }) => of) };
}

const squaredFrom = (share: number) => (group: Counted) => group.of * (shareOf(group) - share) ** 2;

const timesLog = (ratio: number) => (ratio === 0 ? 0 : ratio * Math.log(ratio));
