import { z } from 'zod';
import { slug } from '#src/features/library/schema/fields.ts';

export const situationQuery = z.strictObject({
  network: slug()
    .optional()
    .meta({ description: 'slug of a network; the first that has asked when left out' }),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional()
    .meta({ description: 'the newest when left out' }),
});
