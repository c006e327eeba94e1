import { z } from 'zod';
import { threadKinds } from '#src/features/forum/threads/thread.ts';
import { slug } from '#src/features/library/schema/fields.ts';
import { address, addresses, listOf, moment } from './shared.ts';

const organisation = z.object({ slug: slug(), name: z.string(), ...addresses });

/** What everybody may read of a thread: never who its people are, nor what they say, which stays on its page. */
export const threadItem = z.object({
  id: z.uuid(),
  page: address(),
  title: z.string(),
  kind: z.enum(threadKinds),
  category: z.object({ slug: z.string(), name: z.string(), page: address() }),
  organisation: organisation
    .nullable()
    .meta({ description: 'of whoever began it; null: not named, or no part of any' }),
  tags: z.array(z.object({ vocabulary: z.string(), value: z.string() })),
  answers: z.int().min(0),
  helped: z.int().min(0).meta({ description: 'how many of the answers have helped whoever asked' }),
  isLocked: z.boolean(),
  begunAt: moment(),
  lastPostAt: moment(),
});

export const threadList = listOf(threadItem);
