import { z } from 'zod';
import { usefulnesses } from './follow-up.ts';

/** The three questions: was it useful, what do you take home, what should the next be about. */
export const followUpInput = z.strictObject({
  usefulness: z.enum(usefulnesses, 'required'),
  takes_home: z.string().trim().max(1000, 'too-long').default(''),
  next_about: z.string().trim().max(500, 'too-long').default(''),
});
export type FollowUpInput = z.output<typeof followUpInput>;
