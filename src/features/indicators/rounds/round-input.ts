import { z } from 'zod';
import { askedSchoolForms } from '../definitions/group-rules.ts';
import { packageIds } from '../definitions/indicator.ts';
import { toTerm } from '../definitions/term-rules.ts';
import { checklistItems } from './round.ts';

const decision = z.string().trim().min(1).max(600);

/** What the network has settled, item by item. */
export const checklistInput = z.strictObject(
  Object.fromEntries(checklistItems.map((item) => [item, decision])) as Record<
    (typeof checklistItems)[number],
    typeof decision
  >,
);
export type ChecklistInput = z.infer<typeof checklistInput>;

const extraPackages = packageIds.filter((id) => id !== 'base');

/** A collection as its coordinator opens it. */
export const roundInput = z.strictObject({
  term: z.string().transform((text, issues) => {
    const term = toTerm(text);
    if (!term) issues.addIssue({ code: 'custom', message: 'not-a-choice' });
    return term ?? z.NEVER;
  }),
  schoolForm: z.enum(askedSchoolForms, 'not-a-choice'),
  packages: z.array(z.enum(extraPackages, 'not-a-choice')).max(extraPackages.length).default([]),
  dueOn: z.iso.date('invalid-date'),
  lowestReportingRate: z.coerce
    .number({ error: 'invalid-number' })
    .int('whole-number')
    .min(0)
    .max(100, 'over-hundred'),
  host: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^[^\r\n]*$/, 'one-line'),
});
export type RoundInput = z.infer<typeof roundInput>;
