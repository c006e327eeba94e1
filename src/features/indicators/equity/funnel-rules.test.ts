import { describe, expect, it } from 'vitest';
import { binomialDistribution, binomialLimit } from './binomial-rules.ts';
import { funnelLimits } from './funnel-rules.ts';

/** F(r) for r = 0 … n with the share a/b in whole numbers: numerators over b^n. */
function exactDistribution(n: number, a: number, b: number): { below: bigint[]; all: bigint } {
  let choose = 1n;
  let sum = 0n;
  const below = Array.from({ length: n + 1 }, (_, r) => {
    if (r > 0) choose = (choose * BigInt(n - r + 1)) / BigInt(r);
    sum += choose * BigInt(a) ** BigInt(r) * BigInt(b - a) ** BigInt(n - r);
    return sum;
  });
  return { below, all: BigInt(b) ** BigInt(n) };
}

const digits = 10n ** 15n;
const toNumber = (part: bigint, all: bigint) => Number((part * digits) / all) / Number(digits);

describe('The binomial distribution', () => {
  it.each([
    [1, 1, 2],
    [30, 1, 50],
    [300, 3, 20],
    [700, 49, 50],
  ])('equals exact rational arithmetic for n = %i and %i/%i', (n, a, b) => {
    const { below, all } = exactDistribution(n, a, b);
    const ours = binomialDistribution(n, a / b);
    const worst = below.reduce(
      (most, part, r) => Math.max(most, Math.abs((ours[r] ?? Number.NaN) - toNumber(part, all))),
      0,
    );
    expect(worst).toBeLessThan(1e-12);
  });

  it('neither underflows nor drifts for a whole city', () => {
    const ours = binomialDistribution(150_000, 0.15);
    expect(ours.at(-1)).toBeCloseTo(1, 10);
    // by the normal approximation, whose error at this size is far below the digits asked for
    expect(binomialLimit(ours, 0.025)).toBeCloseTo(0.15 - 1.96 * Math.sqrt((0.15 * 0.85) / 150_000), 5);
  });
});

describe('Funnel limits', () => {
  it('meet the test vector of n = 300 and 15 per cent', () => {
    const { inner, outer } = funnelLimits(300, 0.15);
    const found = [outer.lower, inner.lower, inner.upper, outer.upper].map((one) => one.toFixed(4));
    expect(found).toEqual(['0.0880', '0.1090', '0.1898', '0.2153']);
  });

  it('are worked out by hand for two pupils: F = 1/4, 3/4, 1', () => {
    // q = 0.025 → r = 0, α = 0.9, limit −0.45 → 0; q = 0.975 → r = 2, α = (1 − 0.975) / 0.25 = 0.1, limit 1.9 / 2
    const { inner } = funnelLimits(2, 0.5);
    expect(inner.lower).toBe(0);
    expect(inner.upper).toBeCloseTo(0.95, 12);
  });

  it('widen with the variance between municipalities as s² + τ² and stay between 0 and 1', () => {
    const tauSquared = 0.0009;
    const [plain, wide] = [funnelLimits(300, 0.15), funnelLimits(300, 0.15, tauSquared)];
    const chance = (0.15 * 0.85) / 300;
    const factor = Math.sqrt((chance + tauSquared) / chance);
    expect((wide.inner.upper - 0.15) / (plain.inner.upper - 0.15)).toBeCloseTo(factor, 10);
    expect(funnelLimits(20, 0.02, 0.5).outer).toEqual({ lower: 0, upper: 1 });
  });

  it('are the share itself when nobody or everybody is counted', () => {
    expect(funnelLimits(40, 0).outer).toEqual({ lower: 0, upper: 0 });
    expect(funnelLimits(40, 1).inner).toEqual({ lower: 1, upper: 1 });
  });
});
