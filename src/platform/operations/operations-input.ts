import { z } from 'zod';

export const deadLetterInput = z.strictObject({
  consumer: z.string().max(100),
  seq: z.coerce.number().int().positive(),
});

export const jobInput = z.strictObject({ id: z.string().max(60) });
