import { z } from 'zod';

/** The buttons at a post: `on` is said when the mark is wanted, `list` when one stands among the own bookmarks. */
export const markInput = z.strictObject({
  on: z.string().max(2).optional().transform(Boolean),
  list: z.string().max(2).optional().transform(Boolean),
});
