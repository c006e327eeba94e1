import { z } from 'zod';

export const nameInput = z.strictObject({ name: z.string().max(400).default('') });

/** The one among several that a button stands at. */
export const idInput = z.strictObject({ which: z.string().min(1).max(64) });

export const passwordInput = z.strictObject({
  password: z.string().max(1000).default(''),
  repeated: z.string().max(1000).default(''),
  end_others: z.literal('yes').optional(),
});

export const noInput = z.strictObject({});
