import { z } from 'zod';
import { line } from '../meeting/meeting-input.ts';
import { longestPoint, mostPoints, pointKinds } from './minutes.ts';

const optional = <T>(field: z.ZodType<T>) => field.nullish().transform((value) => value ?? null);

/** Who is free to name: whom it means is found when the minutes are saved. */
const point = z.strictObject({
  text: z.string().trim().max(longestPoint, 'too-long').default(''),
  owner: line(160).default(''),
  due_on: optional(z.iso.date('invalid-date')),
  kind: z.enum(pointKinds, 'not-a-choice').default('note'),
  /** Address of the description that is to be revised. */
  entry: line(300).default(''),
});

/** The minutes as a form sends them. */
export const minutesInput = z.strictObject({
  version: z.coerce.number().int(),
  /** Slug of the category where threads are begun. */
  category: z.string().max(80).default(''),
  points: z.array(point).max(mostPoints, 'too-many').default([]),
  act: z.enum(['save', 'close'], 'not-a-choice').default('save'),
});
export type MinutesInput = z.output<typeof minutesInput>;
export type PointInput = MinutesInput['points'][number];
