import { z } from 'zod';

const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\r\n]*$/);

/** A network's own question, as its coordinator words it. */
export const questionInput = z.strictObject({
  text: line(200).min(1),
  short: line(60).min(1),
  hint: z.string().trim().max(300).default(''),
  extra: line(60).default(''),
});
export type QuestionInput = z.infer<typeof questionInput>;

/** The question in another wording: it is a new version from now on. */
export const rewordInput = questionInput.extend({ version: z.coerce.number().int() });
export type RewordInput = z.infer<typeof rewordInput>;
