import { z } from 'zod';
import { reportReasons } from '../reports/report.ts';

/** What is taken away for good, and why. */
export const redactionInput = z.strictObject({
  what: z.enum(['post', 'history'], 'required'),
  cause: z.enum(reportReasons, 'required'),
  reason: z.string().max(2000, 'too-long').default(''),
  number: z.coerce.number().int().min(1).max(100_000),
  version: z.coerce.number().int().min(1),
});
export type RedactionInput = z.infer<typeof redactionInput>;
