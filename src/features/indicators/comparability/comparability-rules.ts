import { wayOf } from '../releases/way-rules.ts';
import type { AbsenceKind, CountingSheet, LateArrivals } from './counting-sheet.ts';

/** What of a way of counting matters for a figure: an absence kind, and the threshold if it counts pupils. */
export type Figure = { kind: AbsenceKind; threshold: number | undefined };

/** What a way of counting says, in the order in which `wayOf` writes it. */
const wayParts = ['basis', 'coverage', 'late-arrivals', 'validity'] as const;
type WayPart = (typeof wayParts)[number];

/** What two ways of counting differ in, or what is not known of one of them. */
export type Difference =
  | { what: 'not-handed-in' | 'kind' | 'threshold' | 'school-forms' | WayPart }
  | { what: 'late-minutes' | 'term' | 'reporting-unknown' }
  | { what: 'low-reporting'; rate: number; lowest: number };

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
  'term',
  'reporting-unknown',
  'low-reporting',
]);

/** Whether a figure as one municipality counts it goes to compare with it as another one does, `lowest` being the set level of registered lessons in per cent. */
export function compareSheets(
  figure: Figure,
  one: CountingSheet,
  other: CountingSheet,
  lowest: number,
): Comparability {
  return verdict([
    ...missingFrom(figure, [one, other]),
    ...(isSameSet(one.schoolForms, other.schoolForms) ? [] : [{ what: 'school-forms' } as const]),
    ...unlikeIn(wayOf({ ...one, note: '' }, figure.kind), wayOf({ ...other, note: '' }, figure.kind)),
    ...lateMinutes(one.lateArrivals, other.lateArrivals),
    ...(season(one) === season(other) ? [] : [{ what: 'term' } as const]),
    ...reporting(one.reportingRate, lowest),
    ...reporting(other.reportingRate, lowest),
  ]);
}

/** One's own way of counting and its rate of registered lessons; nothing while nothing is handed in. */
export type OwnWay = { way: string; reportingRate: number | null; lowest: number };

/** Whether one's own figure goes to compare with those that count the way that most do. */
export function compareToOthers(own: OwnWay | undefined, common: string): Comparability {
  if (!own) return verdict([{ what: 'not-handed-in' }]);
  return verdict([...unlikeIn(own.way, common), ...reporting(own.reportingRate, own.lowest)]);
}

function verdict(differences: readonly Difference[]): Comparability {
  const told = differences.filter(
    ({ what }, index) => differences.findIndex((earlier) => earlier.what === what) === index,
  );
  const [first, ...rest] = told;
  if (!first) return { going: 'comparable' };
  const isUnlike = told.some(({ what }) => !passing.has(what));
  return { going: isUnlike ? 'not' : 'partly', because: [first, ...rest] };
}

function missingFrom({ kind, threshold }: Figure, sheets: readonly CountingSheet[]): readonly Difference[] {
  const hasKind = sheets.every(({ kinds }) => kinds.includes(kind));
  const hasThreshold =
    threshold === undefined || sheets.every(({ thresholds }) => thresholds.includes(threshold));
  return [
    ...(hasKind ? [] : [{ what: 'kind' } as const]),
    ...(hasThreshold ? [] : [{ what: 'threshold' } as const]),
  ];
}

function unlikeIn(way: string, other: string): readonly Difference[] {
  const [own, theirs] = [way.split(' '), other.split(' ')];
  return wayParts.filter((_, index) => own[index] !== theirs[index]).map((what) => ({ what }));
}

function reporting(rate: number | null, lowest: number): readonly Difference[] {
  if (rate === null) return [{ what: 'reporting-unknown' }];
  return rate < lowest ? [{ what: 'low-reporting', rate, lowest }] : [];
}

/** From how many minutes moves the figure a little, as does whether all count. */
function lateMinutes(a: LateArrivals, b: LateArrivals): readonly Difference[] {
  if (a.rule === 'not-counted' || b.rule === 'not-counted') return [];
  const minutes = [a, b].map((one) => (one.rule === 'from-minutes' ? one.minutes : 0));
  return minutes[0] === minutes[1] ? [] : [{ what: 'late-minutes' }];
}

const isSameSet = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((one) => b.includes(one));

/** Spring or autumn: absence has seasons, so that terms are compared like with like. */
const season = ({ term }: CountingSheet) => term.slice(5);
