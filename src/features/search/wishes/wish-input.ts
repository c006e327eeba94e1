import { z } from 'zod';

/** A search for the coordinators: its words, and in own words what would have helped. */
export const wishInput = z.strictObject({
  words: z.string().trim().min(1, 'required').max(200, 'too-long'),
  hoped: z.string().trim().max(1000, 'too-long').default(''),
  /** As it is called, or its code. */
  municipality: z.string().trim().max(100, 'too-long').default(''),
});
export type WishInput = z.output<typeof wishInput>;

export const wishIdInput = z.strictObject({ wish: z.string().min(1).max(80) });
