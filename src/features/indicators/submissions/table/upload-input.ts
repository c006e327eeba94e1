import { z } from 'zod';

/** The version of the draft that the file is laid on top of; the file itself is read beside the form. */
export const uploadInput = z.strictObject({
  version: z.coerce.number().int(),
  upload: z.unknown().optional(),
});
