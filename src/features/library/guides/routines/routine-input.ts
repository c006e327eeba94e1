import { z } from 'zod';

const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'too-long')
    .regex(/^[^\r\n]*$/, 'invalid');

/** A municipality's own routine: where in the guide, what it is called, where it stands. */
export const routineInput = z.strictObject({
  /** The routine that is changed, and the version that was read; empty for a new one. */
  routine: z.string().max(80).default(''),
  version: z.coerce.number().int().min(0).default(0),
  organisation: z.string().max(80).default(''),
  chapter: z.string().max(100).default(''),
  title: line(160).min(1, 'required'),
  link: z
    .url({ protocol: /^https?$/, error: 'invalid-link' })
    .max(500, 'too-long')
    .optional(),
  note: line(300).optional(),
});
export type RoutineInput = z.output<typeof routineInput>;

/** The routine that is taken away. */
export const routineRemovalInput = z.strictObject({ routine: z.string().min(1).max(80) });
