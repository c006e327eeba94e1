import { z } from 'zod';

/** How much of a list is asked for, and from where. */
export const paging = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z
    .string()
    .max(1000)
    .optional()
    .meta({ description: 'from `next` of the page before; belongs to the same filters and sort' }),
};
