import { z } from 'zod';
import { line } from '../meeting/meeting-input.ts';

const number = (most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d+$/, 'whole-number')
    .transform(Number)
    .refine((count) => count >= 1 && count <= most, 'whole-number');

const fields = {
  title: line(150).min(1, 'required'),
  about: z.string().trim().max(1000, 'too-long').default(''),
  minutes: number(1440),
  responsible: line(120).default(''),
  place: line(120).default(''),
  session: number(999)
    .nullish()
    .transform((count) => count ?? null),
  parallel: z.string().optional().transform(Boolean),
};

/** A point of the agenda or a session, new or changed. */
export const itemInput = z.strictObject({ item: z.string().max(80).default(''), ...fields });
export type ItemInput = z.output<typeof itemInput>;

/** What a button beside an item asks for, or where it was dropped: before another item, last where none is named. */
export const itemActInput = z.strictObject({
  item: z.string().min(1, 'required').max(80),
  step: z.enum(['up', 'down', 'drop', 'remove'], 'not-a-choice'),
  before: z.string().max(80).default(''),
});
export type ItemAct = z.output<typeof itemActInput>;
