import { type Gender, stadiums } from '../definitions/group-rules.ts';
import type { Counted, Interval } from '../equity/counted.ts';
import { quantileSpread } from '../equity/quantile-rules.ts';
import { giniCoefficient, theilIndex, theilParts, variationCoefficient } from '../equity/spread-rules.ts';
import { fewestOthers } from '../reading-help/reading-rules.ts';
import type { ReleasedValue } from '../releases/released.ts';

/** How unlike the values are against their mean, without unit: 0 = all alike. */
export type RelativeMeasures = Record<'variation' | 'gini' | 'theil', number>;

/**
 * Further measures of a field, worked out from its values in whole per cent alone, each municipality of the same weight:
 * they say nothing that the values do not say already.
 */
export type FieldMeasures = {
  /** Shares (0–1) between which the middle half lies, and eight of ten where they are ten at least. */
  half: Interval;
  most: Interval | undefined;
  /** Of what is counted and of the rest, which differ; nothing where few are counted, since they explode there. */
  relative: { counted: RelativeMeasures; others: RelativeMeasures } | undefined;
};

/** A share under which relative measures explode, and tell of rounding. */
export const rare = 0.05;

/** The measures of a field's values (0–1); nothing where too few are shown. */
export function fieldMeasures(shares: readonly number[]): FieldMeasures | undefined {
  const quantiles = quantileSpread(shares);
  if (!quantiles || shares.length <= fewestOthers) return undefined;
  const counted = relative(shares.map(toCounted));
  const others = relative(shares.map((share) => toCounted(1 - share)));
  return { ...quantiles, relative: isRare(shares) || !counted || !others ? undefined : { counted, others } };
}

/**
 * Which part (0–1) of how unlike the values of all stages are that lies between the stages: the rest lies between
 * municipalities within a stage. Theil's index; nothing unless two stages show a field, and where few are counted.
 */
export function partBetweenStages(values: readonly ReleasedValue[], gender: Gender): number | undefined {
  const own = values.filter((value) => value.gender === gender);
  const classes = stadiums
    .filter((stadium) => stadium !== 'all')
    .map((stadium) => fieldShares(own.filter((value) => value.stadium === stadium)))
    .filter(({ length }) => length > fewestOthers);
  const parts = theilParts(classes.map((shares) => shares.map(toCounted)));
  if (classes.length < 2 || !parts || isRare(classes.flat())) return undefined;
  const whole = parts.between + parts.within;
  return whole > 0 ? parts.between / whole : undefined;
}

/** The shown values of a field's group as shares (0–1) from the least on. */
export function fieldShares(values: readonly ReleasedValue[]): readonly number[] {
  return values
    .flatMap(({ state, percent }) => (state === 'zero' ? 0 : state === 'shown' ? (percent ?? []) : []))
    .toSorted((a, b) => a - b)
    .map((percent) => percent / 100);
}

const isRare = (shares: readonly number[]) =>
  shares.reduce((sum, share) => sum + share, 0) < rare * shares.length;

const toCounted = (share: number): Counted => ({ count: Math.round(share * 100), of: 100 });

function relative(groups: readonly Counted[]): RelativeMeasures | undefined {
  const [variation, gini, theil] = [
    variationCoefficient(groups),
    giniCoefficient(groups),
    theilIndex(groups),
  ];
  return variation === undefined || gini === undefined || theil === undefined
    ? undefined
    : { variation, gini, theil };
}
