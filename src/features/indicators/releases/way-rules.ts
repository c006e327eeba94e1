import type { AbsenceKind } from '../comparability/counting-sheet.ts';
import type { Counting } from '../submissions/submission.ts';

/**
 * How a figure is counted, as far as it makes another figure: sets of unlike ways are never put together. From how many
 * minutes late arrivals count moves a figure a little and makes it no other; what is valid plays no part in the total.
 */
export function wayOf(
  { basis, coverage, lateArrivals, validity }: Counting,
  kind: AbsenceKind | null,
): string {
  const late = lateArrivals?.rule === 'not-counted' ? 'late-not-counted' : 'late-counted';
  return [basis, coverage, late, kind === 'total' ? 'any' : validity]
    .map((one) => one ?? 'unknown')
    .join(' ');
}

/** From how many minutes late arrivals count: 0 where all do, nothing where none does. */
export function lateMinutesOf({ lateArrivals }: Pick<Counting, 'lateArrivals'>): number | undefined {
  if (lateArrivals?.rule === 'from-minutes') return lateArrivals.minutes;
  return lateArrivals?.rule === 'counted' ? 0 : undefined;
}
