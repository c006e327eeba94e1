import { z } from 'zod';

/** The first post of an entry's discussion. */
export const discussionInput = z.strictObject({
  formKey: z.string().max(80).default(''),
  body: z.string().trim().min(1, 'required').max(20_000, 'too-long'),
});
