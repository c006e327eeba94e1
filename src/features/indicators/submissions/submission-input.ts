import { z } from 'zod';
import { bases, coverages, validityRules } from '../comparability/counting-sheet.ts';
import type { FigureField } from './figure-rules.ts';

const figure = z.string().max(40).default('');
const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\r\n]*$/, 'one-line');

/** The whole form: figures by group and indicator, as typed, and *Så räknar vi* as far as it is filled in. */
export function submissionInput(fields: readonly FigureField[]) {
  return z.strictObject({
    version: z.coerce.number().int(),
    next: z.enum(['save', 'preview']),
    figures: figuresInput(fields),
    basis: z.enum(bases, 'not-a-choice').optional(),
    lateRule: z.enum(['counted', 'from-minutes', 'not-counted'], 'not-a-choice').optional(),
    lateMinutes: z.coerce
      .number({ error: 'invalid-number' })
      .int('whole-number')
      .min(1)
      .max(120, 'number-too-large')
      .optional(),
    validity: z.enum(validityRules, 'not-a-choice').optional(),
    coverage: z.enum(coverages, 'not-a-choice').optional(),
    reportingRate: z.string().max(20).default(''),
    note: z.string().trim().max(600).default(''),
  });
}
export type SubmissionInput = z.infer<ReturnType<typeof submissionInput>>;

/** Names have dots where the form nests: `figures.y-F-3.all.pupils`. */
function figuresInput(fields: readonly FigureField[]) {
  const groups = Map.groupBy(fields, ({ name }) => name.split('.')[1] ?? '');
  const nested = [...groups].map(([stadium, own]) => {
    const genders = Map.groupBy(own, ({ gender }) => gender);
    const inner = [...genders].map(([gender, all]) => [
      gender,
      z
        .strictObject(Object.fromEntries(all.map(({ name }) => [name.split('.').at(-1) ?? '', figure])))
        .prefault({}),
    ]);
    return [stadium, z.strictObject(Object.fromEntries(inner)).prefault({})];
  });
  return z.strictObject(Object.fromEntries(nested)).prefault({});
}

/** The hand-over to the contact person, of the version that was read. */
export const submitInput = z.strictObject({
  version: z.coerce.number().int(),
  function: line(120).min(1),
});
export type SubmitInput = z.infer<typeof submitInput>;

/** The contact person's yes; `changes` and `size` say that what is unusual is right, `correction` why something approved is changed. */
export const approveInput = submitInput.extend({
  changes: z.literal('ja').optional(),
  size: z.literal('ja').optional(),
  correction: z.string().trim().max(600).default(''),
});
export type ApproveInput = z.infer<typeof approveInput>;

/** The indicators with which the organisation may be named. */
export const namingInput = z.strictObject({ named: z.array(z.string().max(60)).max(100).default([]) });

/** Why figures are withdrawn. */
export const withdrawInput = z.strictObject({ reason: z.string().trim().min(1).max(600) });
