import { z } from 'zod';
import { absencePatterns, hindrances } from '../vocabulary/absence.ts';
import { yesNoUnknown } from '../vocabulary/law.ts';
import {
  bases,
  operators,
  residenceRules,
  schoolForms,
  schoolYears,
  situations,
} from '../vocabulary/school.ts';
import { aimDomains, arenas, phases } from '../vocabulary/work.ts';
import { choices, code, group, line, list, organisation, text } from './fields.ts';

/** A school form and whose schools of that form; no operator = the source does not say. */
const schoolForm = z.strictObject({
  form: code(schoolForms),
  operators: choices(operators),
  /** The word of the source, where the form has since been renamed. */
  asNamed: line(80).optional(),
});

const criterion = z.strictObject({ text: text(400), situation: code(situations).optional() });

export const target = {
  target: group({
    ageFrom: z.int().min(0).max(30).optional(),
    ageTo: z.int().min(0).max(30).optional(),
    allAges: z.boolean().optional(),
    schoolYears: choices(schoolYears),
    /** Whether the source says the school years or we worked them out. */
    schoolYearsBasis: code(bases).optional(),
    schoolForms: list(schoolForm),
    residence: group({
      rule: code(residenceRules).optional(),
      organisation: organisation().optional(),
      text: text(400).optional(),
    }),
    /** Whether all of the criteria must be met, or any. */
    criteriaMode: z.enum(['all', 'any']).optional(),
    criteria: list(criterion),
    situations: choices(situations),
    coversPupilsInIndependentSchools: code(yesNoUnknown).optional(),
    note: text(600).optional(),
  }),
  absencePatterns: choices(absencePatterns),
  hindrances: choices(hindrances),
  arenas: choices(arenas),
  phases: choices(phases),
};

const aim = z.strictObject({ domain: code(aimDomains), text: text(600) });

export const aims = { aims: list(aim) };
