import { z } from 'zod';
import { answerValues, questionParts } from '../situation.ts';

const text = (max: number) => z.string().trim().max(max).default('');

/** A page on the web, or a page of the portal by its path. */
const isLink = (value: string) =>
  value === '' || /^\/(?![/\\])[^\s\\]*$/.test(value) || (/^https?:\/\//i.test(value) && URL.canParse(value));

const answerInput = z.strictObject({
  value: z.enum(answerValues).optional(),
  detail: text(200),
  link: text(500).refine(isLink, 'invalid-link'),
  comment: text(500),
});

/** The form with a group of fields for each question, by its id. */
export function answersInput(questionIds: readonly string[]) {
  return z.strictObject({
    round: z.string().max(40),
    version: z.coerce.number().int(),
    part: z.enum([...questionParts, 'all']),
    answers: z.strictObject(Object.fromEntries(questionIds.map((id) => [id, answerInput.optional()]))),
  });
}
export type AnswersInput = z.infer<ReturnType<typeof answersInput>>;

/** The yes of somebody who answers for the organisation, to the answers that were read. */
export const approveInput = z.strictObject({
  version: z.coerce.number().int(),
  function: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .regex(/^[^\r\n]*$/),
});
export type ApproveInput = z.infer<typeof approveInput>;

/** The answers that were read, so that nobody is asked about others. */
export const askInput = z.strictObject({ version: z.coerce.number().int() });

/** What is to be changed before the answers are shown. */
export const changesInput = z.strictObject({ message: z.string().trim().min(1).max(600) });
