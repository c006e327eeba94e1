import type { Measure, SchoolForm } from './indicator.ts';

export const stadiums = ['F-3', '4-6', '7-9', 'all'] as const;
/** The years that are counted together; `all` is the whole school form. */
export type Stadium = (typeof stadiums)[number];

export const genders = ['all', 'girls', 'boys'] as const;
export type Gender = (typeof genders)[number];

/** The pupils that a figure is about. */
export type Group = { stadium: Stadium; gender: Gender };

const byYears: ReadonlySet<SchoolForm> = new Set(['compulsory-school', 'adapted-compulsory-school']);

/** The school forms that a round can ask about. */
export const askedSchoolForms = [
  'compulsory-school',
  'adapted-compulsory-school',
  'upper-secondary-school',
  'adapted-upper-secondary-school',
] as const satisfies readonly SchoolForm[];

/** The groups that figures of a school form are asked for in; cases and days are asked for as a whole. */
export function stadiumsOf(schoolForm: SchoolForm, measure: Measure = 'pupils-over'): readonly Stadium[] {
  const isWhole = measure === 'cases' || measure === 'days' || !byYears.has(schoolForm);
  return isWhole ? ['all'] : ['F-3', '4-6', '7-9'];
}
