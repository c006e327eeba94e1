import { z } from 'zod';

/** Whom, and what they look after: `network:ID`, `category:ID` or `organisation:ID`. */
export const appointmentInput = z.strictObject({
  e_mail: z.string().min(1, 'required').max(254, 'too-long'),
  place: z.string().min(1, 'required').max(100),
});
export const dismissalInput = z.strictObject({ moderator: z.string().min(1).max(64) });
