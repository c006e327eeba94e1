import { z } from 'zod';
import { statutes } from '#src/features/library/vocabulary/law.ts';
import { codes } from '#src/features/library/vocabulary/vocabulary.ts';

const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\r\n]*$/);

/** What has changed, from when, and how one says it in a line. */
export const statuteInput = z.strictObject({
  statute: z.enum(codes(statutes)),
  chapter: line(10).optional(),
  section: line(20).optional(),
  changedOn: z.iso.date(),
  note: line(200).min(1),
});
export type StatuteInput = z.infer<typeof statuteInput>;

export const statuteRemovalInput = z.strictObject({ id: z.string().max(40) });
