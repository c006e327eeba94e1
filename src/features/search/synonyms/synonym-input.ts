import { z } from 'zod';
import { longestWord, mostWords } from './synonyms-of-portal.ts';

/** Words one a line or between commas, as they were written, without what is empty. */
const words = z
  .string()
  .max(mostWords * (longestWord + 2), 'too-long')
  .default('')
  .transform((text) => text.split(/[\n,]/).map(plain).filter(Boolean))
  .refine((all) => all.length <= mostWords, 'too-long')
  .refine((all) => all.every((one) => one.length <= longestWord), 'too-long');

/** Words that mean the same, and the version that was read; 0 for a new group. */
export const synonymInput = z.strictObject({
  version: z.coerce.number().int().min(0).default(0),
  shown: z.string().max(longestWord, 'too-long').transform(plain).pipe(z.string().min(1, 'required')),
  equal: words,
  silent: words,
  broader: words,
});
export type SynonymInput = z.output<typeof synonymInput>;

function plain(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}
