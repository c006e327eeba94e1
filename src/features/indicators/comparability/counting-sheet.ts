export const absenceKinds = ['total', 'valid', 'invalid'] as const;
/** What a share of absence is a share of: offered teaching in hours, lessons, or school days. */
export const bases = ['offered-time', 'lessons', 'days'] as const;
/** When absence is valid: the school approved the reason, somebody reported it, or the system does not tell them apart. */
export const validityRules = ['approved', 'reported', 'not-told-apart'] as const;
/** Whose schools are counted. */
export const coverages = ['municipal', 'municipal-and-independent'] as const;

export type AbsenceKind = (typeof absenceKinds)[number];
export type Basis = (typeof bases)[number];
export type ValidityRule = (typeof validityRules)[number];
export type Coverage = (typeof coverages)[number];
export type LateArrivals = { rule: 'counted' | 'not-counted' } | { rule: 'from-minutes'; minutes: number };
