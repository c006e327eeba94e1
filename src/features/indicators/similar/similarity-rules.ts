import type { Background } from '#src/features/network/municipalities/background/background.ts';
import { kmBetween } from '#src/features/network/municipalities/background/position-rules.ts';
import type { Weights } from '#src/lib/weights.ts';
import { type Factor, factors } from './factors.ts';

/** How unlike two municipalities are in one thing: 1 = as much as two of them usually are. */
export type Contribution = {
  factor: Factor;
  /** Squared, against the mean of all pairs. */
  unlikeness: number;
  /** The part of the whole that it makes with its weight, from 0 to 1. */
  part: number;
};

/** A municipality beside the asking one; `unlikeness` 0 = alike in all that weighs, 1 = as unlike as two usually are. */
export type Similar = {
  code: string;
  km: number;
  unlikeness: number;
  contributions: readonly Contribution[];
};

/** What is compared, a squared difference each; sizes and densities by their ratio, so that 400 is to 800 as 4 000 to 8 000. */
const variables: Readonly<Record<Factor, readonly ((a: Background, b: Background) => number)[]>> = {
  size: [(a, b) => Math.log(a.pupils / b.pupils) ** 2],
  density: [(a, b) => Math.log(a.perKm2 / b.perKm2) ** 2],
  distance: [(a, b) => (a.east - b.east) ** 2 + (a.north - b.north) ** 2],
  schools: [
    (a, b) => Math.log(a.pupilsPerSchool / b.pupilsPerSchool) ** 2,
    (a, b) => (a.independent - b.independent) ** 2,
  ],
};

/**
 * The others from the likest on; the codes break ties. Unlikeness = √(Σ w u / Σ w), with u the squared difference in a
 * factor divided by its mean over all pairs of `all`, and the mean of its variables where a factor has several.
 */
export function findAlike(
  own: Background,
  all: readonly Background[],
  weights: Weights<Factor>,
): readonly Similar[] {
  const usual = usualDifferences(all);
  const heaviness = factors.reduce((sum, factor) => sum + weights[factor], 0);
  return all
    .filter(({ code }) => code !== own.code)
    .map((other) => {
      const unlike = factors.map((factor) => ({
        factor,
        unlikeness: unlikenessIn(factor, own, other, usual),
      }));
      const whole = unlike.reduce((sum, { factor, unlikeness }) => sum + weights[factor] * unlikeness, 0);
      const contributions = unlike.map((one) => ({
        ...one,
        part: whole === 0 ? 0 : (weights[one.factor] * one.unlikeness) / whole,
      }));
      return {
        code: other.code,
        km: kmBetween(own, other),
        unlikeness: heaviness === 0 ? 0 : Math.sqrt(whole / heaviness),
        contributions,
      };
    })
    .toSorted((a, b) => a.unlikeness - b.unlikeness || (a.code < b.code ? -1 : 1));
}

type Usual = ReadonlyMap<Factor, readonly number[]>;

/** The mean squared difference of each variable over all pairs. */
function usualDifferences(all: readonly Background[]): Usual {
  const pairs = all.flatMap((a, index) => all.slice(index + 1).map((b) => [a, b] as const));
  const mean = (differ: (a: Background, b: Background) => number) =>
    pairs.reduce((sum, [a, b]) => sum + differ(a, b), 0) / Math.max(1, pairs.length);
  return new Map(factors.map((factor) => [factor, variables[factor].map(mean)]));
}

function unlikenessIn(factor: Factor, own: Background, other: Background, usual: Usual): number {
  const each = variables[factor].map((differ, index) => {
    const scale = usual.get(factor)?.[index] ?? 0;
    // in what all have alike nobody is unlike
    return scale === 0 ? 0 : differ(own, other) / scale;
  });
  return each.reduce((sum, one) => sum + one, 0) / each.length;
}
