import { z } from 'zod';
import { cardKinds } from './card.ts';

/** A card of one sentence. */
export const cardInput = z.strictObject({
  organisation: z.string().max(80).default(''),
  kind: z.enum(cardKinds, 'required'),
  topic: z.string().min(1, 'required').max(80),
  text: z.string().trim().min(1, 'required').max(300, 'too-long'),
  until: z.iso.date('invalid-date'),
});
export type CardInput = z.infer<typeof cardInput>;

export const removeInput = z.strictObject({ card: z.string().max(80) });
