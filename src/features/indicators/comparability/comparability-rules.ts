import type { ReleasedSet } from '../releases/released.ts';

/** What a way of counting says, in the order in which `wayOf` writes it. */
const wayParts = ['basis', 'coverage', 'late-arrivals', 'validity'] as const;
type WayPart = (typeof wayParts)[number];

/** What one's own figure and the others' differ in, or what weakens one of them; rates in per cent. */
export type Difference =
  | { what: 'not-handed-in' | WayPart | 'late-minutes' | 'reporting-unknown' }
  | { what: 'low-reporting'; rate: number; lowest: number }
  | { what: 'others-low-reporting'; municipalities: number; lowest: number };

/**
 * Whether figures may be compared: `comparable` share an axis without a word; `partly` share it with the reasons beside;
 * `not` never share an axis. What would make them comparable follows from each reason.
 */
export type Comparability =
  | { going: 'comparable' }
  | { going: 'partly' | 'not'; because: readonly [Difference, ...Difference[]] };

/** What leaves a figure the figure that it is, so that it may share the axis. */
const passing: ReadonlySet<Difference['what']> = new Set([
  'late-minutes',
  'reporting-unknown',
  'low-reporting',
  'others-low-reporting',
]);

/** One's own way of counting, from how many minutes late arrivals count, and its rate of registered lessons. */
export type OwnWay = { way: string; lateMinutes: number | undefined; reportingRate: number | null };

/** The others as they are released; whoever is among them is one of those with few registered lessons. */
export type OthersWay = Pick<ReleasedSet, 'way' | 'lateMinutes' | 'lowReporting' | 'lowestReporting'>;

/** Whether one's own figure goes to compare with those of a set; nothing of one's own while nothing is handed in. */
export function compareToOthers(own: OwnWay | undefined, others: OthersWay): Comparability {
  if (!own) return verdict([{ what: 'not-handed-in' }]);
  const unlike = differencesOf(own.way, others.way);
  const low = reporting(own.reportingRate, others.lowestReporting);
  return verdict([
    ...unlike,
    ...lateMinutes(own, others),
    ...low,
    ...(unlike.length > 0 ? [] : othersReporting(others, low.length)),
  ]);
}

/** Whether the figure of somebody who is named goes to compare with one that is counted the `common` way; a rate that nobody gave says nothing. */
export function compareNamed(rate: number | undefined, set: OthersWay, common: string): Comparability {
  return verdict([
    ...differencesOf(set.way, common),
    ...mixedMinutes(set),
    ...(rate === undefined ? [] : reporting(rate, set.lowestReporting)),
  ]);
}

/** How far the figure of all in a set together goes to compare. */
export function compareSet(set: OthersWay): Comparability {
  return verdict([...mixedMinutes(set), ...othersReporting(set, 0)]);
}

function verdict(differences: readonly Difference[]): Comparability {
  const [first, ...rest] = differences;
  if (!first) return { going: 'comparable' };
  const isUnlike = differences.some(({ what }) => !passing.has(what));
  return { going: isUnlike ? 'not' : 'partly', because: [first, ...rest] };
}

/** What makes two ways of counting other figures; nothing where they are one. */
export function differencesOf(way: string, other: string): readonly Difference[] {
  const [own, theirs] = [way.split(' '), other.split(' ')];
  return wayParts.filter((_, index) => own[index] !== theirs[index]).map((what) => ({ what }));
}

/** From how many minutes moves the figure a little, as does whether all count. */
function lateMinutes(own: OwnWay, others: OthersWay): readonly Difference[] {
  if (own.lateMinutes === undefined) return [];
  return others.lateMinutes.some((minutes) => minutes !== own.lateMinutes) ? [{ what: 'late-minutes' }] : [];
}

function mixedMinutes(set: OthersWay): readonly Difference[] {
  return set.lateMinutes.length > 1 ? [{ what: 'late-minutes' }] : [];
}

function reporting(rate: number | null, lowest: number): readonly Difference[] {
  if (rate === null) return [{ what: 'reporting-unknown' }];
  return rate < lowest ? [{ what: 'low-reporting', rate, lowest }] : [];
}

function othersReporting({ lowReporting, lowestReporting }: OthersWay, own: number): readonly Difference[] {
  const municipalities = lowReporting - own;
  if (municipalities <= 0) return [];
  return [{ what: 'others-low-reporting', municipalities, lowest: lowestReporting }];
}
