import type { AbsenceKind } from '#src/features/indicators/comparability/counting-sheet.ts';
import type { Measure, PackageId } from '#src/features/indicators/definitions/indicator.ts';
import type { AskedIndicator, FullRound } from '#src/features/indicators/rounds/round.ts';

const words = { name: 'Namn', short: 'Kort', purpose: '', definition: '', source: '', risk: '', change: '' };

type Asked = { kind?: AbsenceKind; threshold?: number; packageId?: PackageId; byGender?: boolean };

/** An indicator as a round asks for it. */
export function askedIndicator(
  id: string,
  measure: Measure,
  { kind = 'total', threshold, packageId = 'base', byGender = false }: Asked = {},
): AskedIndicator {
  return {
    ...{ id, slug: id, packageId, byGender },
    version: {
      ...{ version: 1, validFrom: '2026-01-01', measure, absenceKind: kind, basis: 'offered-time' },
      ...{ threshold: threshold ?? null, registerName: '', sv: words, en: words },
    },
  };
}

/** What the Grundpaket asks of compulsory schools. */
export const baseRound: Pick<FullRound, 'schoolForm' | 'asked'> = {
  schoolForm: 'compulsory-school',
  asked: [
    askedIndicator('absence-time-valid', 'share-of-time', { kind: 'valid' }),
    askedIndicator('absence-time-invalid', 'share-of-time', { kind: 'invalid' }),
    askedIndicator('absence-15', 'pupils-over', { threshold: 15 }),
    askedIndicator('absence-50', 'pupils-over', { threshold: 50 }),
  ],
};
