import type { Figure } from './figures.ts';
import type { Handed } from './handed.ts';
import type { ReleasePolicy } from './policy.ts';

/** From this part of the time on absence is of few in nearly every group. */
const severe = 50;

/**
 * Whether a municipality is too small for the figure to be shown as its own: severe and invalid absence are told by years or
 * by gender, not both, of fewer than `fineGrainPupils` pupils.
 */
export function isTooFine(
  { handed, indicator: { version }, stadium, gender }: Figure,
  { fineGrainPupils }: Pick<ReleasePolicy, 'fineGrainPupils'>,
): boolean {
  if (stadium === 'all' || gender === 'all') return false;
  const isRare = (version.threshold ?? 0) >= severe || version.absenceKind === 'invalid';
  return isRare && pupilsOf(handed) < fineGrainPupils;
}

/** All pupils whom figures are handed in of, years by years. */
function pupilsOf({ cells }: Handed): number {
  const years = Map.groupBy(cells, ({ stadium }) => stadium);
  return [...years.values()].reduce((sum, own) => {
    const of = (gender: string) => own.find((cell) => cell.gender === gender && cell.pupils !== null)?.pupils;
    return sum + (of('all') ?? (of('girls') ?? 0) + (of('boys') ?? 0));
  }, 0);
}
