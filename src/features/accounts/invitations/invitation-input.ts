import { z } from 'zod';

export const acceptanceInput = z.strictObject({
  /** Left out by the step that asks for the code. */
  code: z.string().max(40).optional(),
  name: z.string().max(400).optional(),
});
