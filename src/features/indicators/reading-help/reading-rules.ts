import { type Counted, type Interval, shareOf } from '../equity/counted.ts';
import type { FunnelLimits } from '../equity/funnel-rules.ts';
import { wilsonInterval } from '../equity/interval-rules.ts';

/** Why there is no figure: it could tell of somebody, nobody gave it, or it does not concern the one who is asked. */
export type Gap = 'protected' | 'missing' | 'not-applicable';

/** A figure: of pupils, with `counted` where it is shown on how many it rests, or of time. */
export type OwnFigure =
  | { of: 'pupils'; share: number; counted: Counted | undefined }
  | { of: 'time'; share: number }
  | { gap: Gap };

/** How far back one can look: like terms without a break, and what cut older ones off where they are too few. */
export type History = { terms: number; broken?: Broken | undefined };

/** Another way to count, or so many more who take part, fewer when negative. */
export type Broken = 'counting' | { more: number };

/** What a sentence says, with the numbers that it rests on; shares from 0 to 1. */
export type Sentence =
  | { says: 'own'; share: number; counted: Counted | undefined; median: number | undefined }
  | { says: 'own-none'; of: number }
  | { says: 'own-gap'; gap: Gap }
  | { says: 'moves' | 'moves-widely'; interval: Interval }
  | { says: 'unsure-hidden' | 'unsure-time' }
  | { says: 'too-few-others'; others: number }
  | { says: 'within' | 'outside'; side: 'above' | 'below'; isAdjusted: boolean }
  | { says: 'broken'; because: Broken }
  | { says: 'few-terms'; terms: number }
  | { says: 'no-cause' }
  | { says: 'region'; share: number; counted: Counted | undefined; municipalities: number }
  | { says: 'region-gap'; gap: Gap }
  | { says: 'spread'; deviation: number }
  | { says: 'spread-by-chance' }
  | { says: 'spread-hidden' }
  | { says: 'protected'; groups: number }
  | { says: 'left-out'; municipalities: number };

export type OwnReading = {
  own: OwnFigure;
  /** How many others stand in the field, and their median; without median their values are not shown. */
  others: number;
  median: number | undefined;
  /** Where the limits go for a group of one's own size; nothing when they cannot be drawn. */
  limits: (FunnelLimits & { middle: number; isAdjusted: boolean }) | undefined;
  history: History;
};

/** Fewest others whose values are shown. */
export const fewestOthers = 5;
const fewestTerms = 3;
/** Wider than this, or than the figure itself, is wide. */
const wide = 0.1;

const countedOf = (figure: Exclude<OwnFigure, { gap: Gap }>) =>
  figure.of === 'pupils' ? figure.counted : undefined;

/** What to read in a municipality's own figure: what it shows, how sure it is, what it does not show. Two or three sentences, each true of what is given. */
export function readOwn(reading: OwnReading): readonly Sentence[] {
  const { own } = reading;
  if ('gap' in own) return [{ says: 'own-gap', gap: own.gap }, caution(reading)];
  const { share } = own;
  const counted = countedOf(own);
  const finding: Sentence =
    counted?.count === 0
      ? { says: 'own-none', of: counted.of }
      : { says: 'own', share, counted, median: reading.median };
  return [finding, own.of === 'time' ? { says: 'unsure-time' } : sureness(counted), caution(reading)];
}

function sureness(counted: Counted | undefined): Sentence {
  if (!counted) return { says: 'unsure-hidden' };
  const interval = wilsonInterval(counted);
  const width = interval.upper - interval.lower;
  const share = shareOf(counted);
  const isWide = width > wide || (share > 0 && width > share);
  return { says: isWide ? 'moves-widely' : 'moves', interval };
}

/** The one thing that is most easily misread. */
function caution({ own, others, limits, history }: OwnReading): Sentence {
  if (others < fewestOthers) return { says: 'too-few-others', others };
  const place = 'gap' in own || !limits ? undefined : placeOf(own.share, limits);
  if (place?.says === 'outside') return place;
  return timeCaution(history) ?? place ?? { says: 'no-cause' };
}

function placeOf(share: number, { outer, middle, isAdjusted }: NonNullable<OwnReading['limits']>): Sentence {
  const says = share > outer.upper || share < outer.lower ? 'outside' : 'within';
  return { says, side: share > middle ? 'above' : 'below', isAdjusted };
}

function timeCaution({ terms, broken }: History): Sentence | undefined {
  if (broken) return { says: 'broken', because: broken };
  return terms > 0 && terms < fewestTerms ? { says: 'few-terms', terms } : undefined;
}

export type RegionReading = {
  region: OwnFigure;
  municipalities: number;
  /** τ as a share; nothing when it is not shown. */
  deviation: number | undefined;
  protectedGroups: number;
  /** Who count another way and are not in it. */
  leftOut: number;
  history: History;
};

/** What to read in the figure of the whole county. Two or three sentences, each true of what is given. */
export function readRegion(reading: RegionReading): readonly Sentence[] {
  const { region, municipalities } = reading;
  if ('gap' in region) return [{ says: 'region-gap', gap: region.gap }, regionCaution(reading)];
  const { share } = region;
  const finding = { says: 'region' as const, share, counted: countedOf(region), municipalities };
  return [finding, spreadSentence(reading.deviation), regionCaution(reading)];
}

function spreadSentence(deviation: number | undefined): Sentence {
  if (deviation === undefined) return { says: 'spread-hidden' };
  // less than half a tenth of a percentage point is shown as nothing
  return deviation < 0.0005 ? { says: 'spread-by-chance' } : { says: 'spread', deviation };
}

function regionCaution({ protectedGroups, leftOut, history }: RegionReading): Sentence {
  if (leftOut > 0) return { says: 'left-out', municipalities: leftOut };
  if (protectedGroups > 0) return { says: 'protected', groups: protectedGroups };
  return timeCaution(history) ?? { says: 'no-cause' };
}
