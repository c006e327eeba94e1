import type { Group } from '../definitions/group-rules.ts';
import { shareOf } from '../equity/counted.ts';
import { type FunnelLimits, funnelLimits } from '../equity/funnel-rules.ts';
import { medianOf } from '../equity/quantile-rules.ts';
import { fewestOthers } from '../reading-help/reading-rules.ts';
import type { ReleasedValue } from '../releases/released.ts';
import { type FieldMeasures, fieldMeasures, fieldShares } from './measure-rules.ts';

/** The others without names: whole per cent as shares (0–1), sorted, none of them one's own. */
export type Field = {
  others: readonly number[];
  /** How many others have a figure, shown or not. */
  count: number;
  /** Of all, oneself included; nothing with fewer than five others. */
  median: number | undefined;
  /** How many are protected. */
  hidden: number;
  /** Of all, oneself included. */
  measures: FieldMeasures | undefined;
};

/**
 * What a participant sees of the others in a group: one value like one's own is taken for one's own. With fewer than
 * five others nothing of them is shown.
 */
export function fieldOf(
  values: readonly ReleasedValue[],
  { stadium, gender }: Group,
  ownShare: number | undefined,
): Field {
  const group = values.filter((value) => value.stadium === stadium && value.gender === gender);
  const shares = fieldShares(group);
  const own = ownShare === undefined ? -1 : shares.indexOf(Math.round(ownShare * 100) / 100);
  const others = shares.filter((_, index) => index !== own);
  const hidden = group.filter(({ state }) => state === 'protected').length;
  const count = others.length;
  if (count < fewestOthers) return { others: [], count, median: undefined, hidden, measures: undefined };
  return { others, count, median: medianOf(shares), hidden, measures: fieldMeasures(shares) };
}

/** Where chance, and how much municipalities differ, would have a group of one's own size. */
export type OwnLimits = FunnelLimits & {
  /** The share of the region, 0–1. */
  middle: number;
  pupils: number;
  /** Whether the difference between municipalities is in it; with fewer than ten it is not. */
  isAdjusted: boolean;
};

/** With fewer municipalities the difference between them is too badly known. */
const fewestForAdjusting = 10;

/** The limits of the funnel at one's own size, so that nobody else's is needed; nothing where the region's figure or one's own pupils are not known. */
export function ownLimits(
  pupils: number | undefined,
  region: { count: number | undefined; pupils: number | undefined } | undefined,
  { spread, contributors }: { spread: number | undefined; contributors: number },
): OwnLimits | undefined {
  if (!pupils || region?.count === undefined || !region.pupils) return undefined;
  const middle = shareOf({ count: region.count, of: region.pupils });
  const isAdjusted = spread !== undefined && contributors >= fewestForAdjusting;
  const tauSquared = isAdjusted ? (spread / 100) ** 2 : 0;
  return { ...funnelLimits(pupils, middle, tauSquared), middle, pupils, isAdjusted };
}
