import { z } from 'zod';
import { stillUsedAnswers, ways } from './adoption.ts';

const slug = z.string().max(80);

/** Who uses it, and how. */
export const useInput = z.strictObject({
  formKey: z.string().max(80).default(''),
  organisation: slug.min(1),
  way: z.enum(ways),
});

export const endInput = z.strictObject({ organisation: slug.min(1) });

/** The two questions after a term. */
export const followUpInput = z.strictObject({
  organisation: slug.min(1),
  stillUsed: z.enum(stillUsedAnswers),
  whatDiffered: z.string().trim().max(1000).optional(),
  share: z.array(z.enum(['yes'])).default([]),
});

/** Which of the original's changes are taken over; the boxes that stand. */
export const updatesInput = z.strictObject({
  /** The original's text that the page showed. */
  revision: z.string().max(80),
  part: z.array(z.string().max(80)).default([]),
});

export type UseInput = z.infer<typeof useInput>;
export type FollowUpInput = z.infer<typeof followUpInput>;
export type UpdatesInput = z.infer<typeof updatesInput>;
