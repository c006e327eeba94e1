import { z } from 'zod';
import { contactWays } from './silence.ts';

/** That one has spoken with an organisation. */
export const contactInput = z.strictObject({
  organisation: z.string().min(1).max(200),
  on: z.iso.date('invalid-date'),
  way: z.enum(contactWays, 'required'),
  note: z.string().trim().max(500, 'too-long').default(''),
});
export type ContactInput = z.output<typeof contactInput>;
