import type { schoolForms } from '#src/features/library/vocabulary/school.ts';
import type { CodeOf } from '#src/features/library/vocabulary/vocabulary.ts';
import type { AbsenceKind, Basis } from '../comparability/counting-sheet.ts';

export type SchoolForm = CodeOf<typeof schoolForms>;

/** Pupils from a threshold on, a share of time, hours, cases, or a median of days. */
export const measures = ['pupils-over', 'share-of-time', 'hours', 'cases', 'days'] as const;
export type Measure = (typeof measures)[number];

export type IndicatorText = {
  name: string;
  /** Heads columns. */
  short: string;
  purpose: string;
  definition: string;
  source: string;
  /** How it can mislead, and what it may tempt to. */
  risk: string;
  /** What differs from the version before. */
  change: string;
};

/** What is measured from a day on; nothing says whether high or low is good. */
export type IndicatorVersion = {
  version: number;
  validFrom: string;
  measure: Measure;
  absenceKind: AbsenceKind | null;
  basis: Basis | null;
  /** Per cent of the basis, from which a pupil counts. */
  threshold: number | null;
  /** The variable of the proposed national register, else empty. */
  registerName: string;
  sv: IndicatorText;
  en: IndicatorText;
};

/** An indicator with all its versions, the oldest first. */
export type Indicator = {
  id: string;
  slug: string;
  retiredOn: string | null;
  versions: readonly IndicatorVersion[];
};

/** Every round asks for `base`; what `trial` asks for is voluntary. */
export const packageIds = ['base', 'thresholds', 'valid-and-invalid', 'gender', 'register', 'trial'] as const;
export type PackageId = (typeof packageIds)[number];

/** What a round can ask for at once. */
export type IndicatorPackage = { id: PackageId; byGender: boolean; indicatorIds: readonly string[] };
