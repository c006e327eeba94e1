import { z } from 'zod';

const perTerm = z.coerce
  .number('invalid-number')
  .int('whole-number')
  .min(0, 'out-of-range')
  .max(50, 'out-of-range')
  .optional();

/** What an organisation can receive in a term, by form; an empty field says nothing. */
export const capacityInput = z.strictObject({
  talk: perTerm,
  visit: perTerm,
  'two-hours': perTerm,
  'peer-review': perTerm,
});
export type CapacityInput = z.infer<typeof capacityInput>;
