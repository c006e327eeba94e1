import type { AbsenceKind, CountingSheet } from './counting-sheet.ts';

/** What a way of counting says, in the order in which it is written. */
const parts = ['basis', 'coverage', 'school-forms', 'late-arrivals', 'validity'] as const;
export type WayPart = (typeof parts)[number];

/** What makes the figure the figure that it is, as one word: those with the same word share an axis, others never do. */
export function wayOf({ kind }: { kind: AbsenceKind }, sheet: WaySheet): string {
  const validity = kind === 'total' ? '-' : sheet.validity;
  const forms = sheet.schoolForms.toSorted().join('+');
  return [sheet.basis, sheet.coverage, forms, sheet.lateArrivals.rule, validity].join(' ');
}

type WaySheet = Pick<CountingSheet, 'basis' | 'coverage' | 'schoolForms' | 'lateArrivals' | 'validity'>;

/** What two ways of counting the same figure differ in. */
export function unlikeIn(way: string, other: string): readonly WayPart[] {
  const [own, theirs] = [way.split(' '), other.split(' ')];
  return parts.filter((_, index) => own[index] !== theirs[index]);
}
