import { z } from 'zod';
import { reportReasons } from './report.ts';

/** What the form *Anmäl inlägg* sends. */
export const reportInput = z.strictObject({
  reason: z.enum(reportReasons, 'required'),
  note: z.string().max(1000, 'too-long').default(''),
});
export type ReportInput = z.infer<typeof reportInput>;
