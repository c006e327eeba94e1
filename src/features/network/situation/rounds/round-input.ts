import { z } from 'zod';

/** A year's asking, and by when one should have answered. */
export const roundInput = z.strictObject({
  year: z.coerce.number({ error: 'invalid-number' }).int('whole-number'),
  answerBy: z.iso.date('invalid-date').optional(),
});
export type RoundInput = z.infer<typeof roundInput>;
