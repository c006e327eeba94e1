import { z } from 'zod';

/** A year's asking, and by when one should have answered. */
export const roundInput = z.strictObject({
  year: z.coerce.number({ error: 'invalid-number' }).int('whole-number'),
  answerBy: z.iso.date('invalid-date').optional(),
});
export type RoundInput = z.infer<typeof roundInput>;

/** Another last day for a round, or none. */
export const lastDayInput = z.strictObject({
  round: z.string().max(40),
  lastDay: z.iso.date('invalid-date').optional(),
});
export type LastDayInput = z.infer<typeof lastDayInput>;
