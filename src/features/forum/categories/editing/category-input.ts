import { z } from 'zod';
import { readerGroups } from '../who-reads.ts';

const described = {
  name: z.string().trim().min(2, 'required').max(80, 'too-long'),
  about: z.string().trim().max(500, 'too-long').default(''),
  readers: z.enum(readerGroups, 'not-a-choice'),
};

/** What the coordinator says about a new category. */
export const newCategoryInput = z.strictObject({ ...described, network: z.string().min(1, 'required') });
export type NewCategoryInput = z.output<typeof newCategoryInput>;

/** What the coordinator changes in a category. */
export const categoryInput = z.strictObject({
  ...described,
  closed: z.string().optional().transform(Boolean),
  version: z.coerce.number().int(),
});
export type CategoryInput = z.output<typeof categoryInput>;

/** Which category is to stand one step earlier or later. */
export const orderInput = z.strictObject({
  category: z.string().min(1, 'required').max(80),
  step: z.enum(['up', 'down'], 'not-a-choice'),
});

/** Who is let into a closed group. */
export const groupMemberInput = z.strictObject({
  e_mail: z.string().trim().min(1, 'required').max(254, 'too-long'),
});

/** Whose place in a closed group ends. */
export const groupRemovalInput = z.strictObject({ membership: z.string().min(1, 'required').max(80) });
