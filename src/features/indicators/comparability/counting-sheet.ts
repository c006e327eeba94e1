import { z } from 'zod';
import { schoolForms } from '#src/features/library/vocabulary/school.ts';
import { codes } from '#src/features/library/vocabulary/vocabulary.ts';

export const absenceKinds = ['total', 'valid', 'invalid'] as const;
/** What a share of absence is a share of: offered teaching in hours, lessons, or school days. */
export const bases = ['offered-time', 'lessons', 'days'] as const;
/** When absence is valid: the school approved the reason, somebody reported it, or the system does not tell them apart. */
export const validityRules = ['approved', 'reported', 'not-told-apart'] as const;
/** Whose schools are counted. */
export const coverages = ['municipal', 'municipal-and-independent'] as const;

const lateArrivals = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.enum(['counted', 'not-counted']) }),
  z.strictObject({ rule: z.literal('from-minutes'), minutes: z.int().min(1).max(120) }),
]);
export type LateArrivals = z.infer<typeof lateArrivals>;

/** `2026-spring` or `2026-autumn`; their order in time stands in `definitions/term-rules.ts`. */
export const termPattern = /^\d{4}-(spring|autumn)$/;

/** *Så räknar vi*: how the one who submits figures of a term has counted them. */
export const countingSheet = z.strictObject({
  term: z.string().regex(termPattern),
  kinds: z.array(z.enum(absenceKinds)).min(1),
  basis: z.enum(bases),
  /** Per cent of the basis, from which a pupil counts; ascending. */
  thresholds: z.array(z.number().gt(0).max(100)),
  lateArrivals,
  validity: z.enum(validityRules),
  schoolForms: z.array(z.enum(codes(schoolForms))).min(1),
  coverage: z.enum(coverages),
  /** Per cent of the lessons whose attendance was registered; null when not known. */
  reportingRate: z.number().min(0).max(100).nullable(),
});
export type CountingSheet = z.infer<typeof countingSheet>;
export type AbsenceKind = (typeof absenceKinds)[number];
export type Basis = (typeof bases)[number];
