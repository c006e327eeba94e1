import { z } from 'zod';

export const indicatorChangesQuery = z.strictObject({
  after: z
    .string()
    .regex(/^\d{1,9}$/)
    .default('0')
    .meta({ description: 'number of the last change that is known' }),
  limit: z
    .string()
    .regex(/^(?:[1-9]\d?|100)$/)
    .default('100')
    .meta({ description: '1 to 100' }),
});
