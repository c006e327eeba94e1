import type { AbsenceKind, CountingSheet, LateArrivals } from './counting-sheet.ts';

/** What of a way of counting matters for a figure: an absence kind, and the threshold if it counts pupils. */
export type Figure = { kind: AbsenceKind; threshold: number | undefined };

/** What two ways of counting differ in, or what is not known of one of them. */
export type Difference =
  | {
      what:
        | 'kind'
        | 'threshold'
        | 'basis'
        | 'school-forms'
        | 'coverage'
        | 'validity'
        | 'late-arrivals'
        | 'late-minutes'
        | 'term';
    }
  | { what: 'low-reporting'; rate: number; lowest: number }
  | { what: 'reporting-unknown' };

/**
 * Whether figures may be compared: `comparable` share an axis without a word; `partly` share it with the reasons beside;
 * `not` never share an axis. What would make them comparable follows from each reason.
 */
export type Comparability =
  | { going: 'comparable' }
  | { going: 'partly' | 'not'; because: readonly [Difference, ...Difference[]] };

/** What makes a figure another figure, so that the two never share an axis. */
const unlike: ReadonlySet<Difference['what']> = new Set([
  'kind',
  'threshold',
  'basis',
  'school-forms',
  'coverage',
  'validity',
  'late-arrivals',
]);

/** Whether a figure as one municipality counts it goes to compare with it as another one does, `lowest` being the set level of registered lessons in per cent. */
export function compareSheets(
  figure: Figure,
  one: CountingSheet,
  other: CountingSheet,
  lowest: number,
): Comparability {
  return verdict([
    ...definitionDifferences(figure, one, other),
    ...(season(one) === season(other) ? [] : [{ what: 'term' } as const]),
    ...reporting(one, lowest),
    ...reporting(other, lowest),
  ]);
}

/** Whether a figure as it was counted goes to compare with what the indicator says, which a round asks for. */
export function compareToDefinition(
  figure: Figure,
  sheet: CountingSheet,
  asked: CountingSheet,
  lowest: number,
): Comparability {
  return verdict([...definitionDifferences(figure, sheet, asked), ...reporting(sheet, lowest)]);
}

/** The sheets whose figure may stand on one axis with that of the first: all that are not unlike it, in their order. */
export function sharingAxis<T extends { sheet: CountingSheet }>(
  figure: Figure,
  own: CountingSheet,
  others: readonly T[],
  lowest: number,
): readonly T[] {
  return others.filter(({ sheet }) => compareSheets(figure, own, sheet, lowest).going !== 'not');
}

function verdict(differences: readonly Difference[]): Comparability {
  const told = differences.filter(
    ({ what }, index) => differences.findIndex((earlier) => earlier.what === what) === index,
  );
  const [first, ...rest] = told;
  if (!first) return { going: 'comparable' };
  return { going: told.some(({ what }) => unlike.has(what)) ? 'not' : 'partly', because: [first, ...rest] };
}

function definitionDifferences(
  { kind, threshold }: Figure,
  one: CountingSheet,
  other: CountingSheet,
): readonly Difference[] {
  const both = [one, other];
  const counts = (has: (sheet: CountingSheet) => boolean) => both.every(has);
  return [
    ...(counts(({ kinds }) => kinds.includes(kind)) ? [] : [{ what: 'kind' } as const]),
    ...(threshold === undefined || counts(({ thresholds }) => thresholds.includes(threshold))
      ? []
      : [{ what: 'threshold' } as const]),
    ...(one.basis === other.basis ? [] : [{ what: 'basis' } as const]),
    ...(isSameSet(one.schoolForms, other.schoolForms) ? [] : [{ what: 'school-forms' } as const]),
    ...(one.coverage === other.coverage ? [] : [{ what: 'coverage' } as const]),
    // what is valid plays no part in the total
    ...(kind === 'total' || one.validity === other.validity ? [] : [{ what: 'validity' } as const]),
    ...lateDifference(one.lateArrivals, other.lateArrivals),
  ];
}

function reporting({ reportingRate }: CountingSheet, lowest: number): readonly Difference[] {
  if (reportingRate === null) return [{ what: 'reporting-unknown' }];
  return reportingRate < lowest ? [{ what: 'low-reporting', rate: reportingRate, lowest }] : [];
}

/** Spring or autumn: absence has seasons, so that terms are compared like with like. */
const season = ({ term }: CountingSheet) => term.slice(5);

const isSameSet = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((one) => b.includes(one));

/** Counted, not counted or from some minutes on are other figures; from how many minutes moves the figure a little. */
function lateDifference(a: LateArrivals, b: LateArrivals): readonly Difference[] {
  if (a.rule !== b.rule) return [{ what: 'late-arrivals' }];
  const isSame = a.rule !== 'from-minutes' || b.rule !== 'from-minutes' || a.minutes === b.minutes;
  return isSame ? [] : [{ what: 'late-minutes' }];
}
