import { z } from 'zod';
import { storyInput } from '#src/features/library/story/story-input.ts';
import { credits } from './harvest.ts';

/** The posts that become a good example, its name and whose it is. */
export const harvestInput = storyInput
  .pick({ formKey: true, organisation: true, title: true })
  .extend({ posts: z.array(z.string().max(80)).min(1, 'required').max(20) });
export type HarvestInput = z.infer<typeof harvestInput>;

/** What an author says: how to be thanked, or that the post may not be used. */
export const harvestAnswerInput = z.strictObject({ credit: z.enum([...credits, 'decline']) });
