import { z } from 'zod';
import { followedTypes } from '#src/platform/notices/news-source.ts';
import { wroteChoices } from '../choice/choice.ts';
import { frequencies, mostFollows } from './follow.ts';

const frequency = z.enum([...frequencies, 'none']);

/** The form beside what can be followed; `back` is the page that it stands on. */
export const followInput = z.strictObject({
  type: z.enum(followedTypes),
  id: z.string().min(1).max(200),
  frequency,
  back: z.string().max(2000).optional(),
});
export type FollowInput = z.output<typeof followInput>;

/** The page of all that one follows. */
export const followsInput = z.strictObject({
  personal: z.enum(frequencies),
  wrote: z.enum(wroteChoices),
  hasWeek: z.array(z.enum(['yes'])).default([]),
  follows: z
    .array(z.strictObject({ id: z.string().min(1).max(80), frequency }))
    .max(mostFollows)
    .default([]),
});
export type FollowsInput = z.output<typeof followsInput>;
