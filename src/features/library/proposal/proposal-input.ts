import { z } from 'zod';
import { origins } from '../vocabulary/evidence.ts';
import { codes } from '../vocabulary/vocabulary.ts';

/** How long a text may be: a long report, and less than a form may hold. */
export const longestText = 60_000;

const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\r\n]*$/)
    .optional();

const fields = {
  formKey: z.string().max(80).default(''),
  organisation: z.string().trim().min(1).max(80),
  origin: z.enum(codes(origins)),
  text: z.string().max(longestText).default(''),
  sourceTitle: line(200),
  sourceDate: z.iso.date().optional(),
  sourceLink: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
};

/** A text to read, pasted or in a file, and where it comes from; `change` shows the form with it again. */
export const pasteInput = z.strictObject({
  ...fields,
  upload: z.file().optional(),
  act: z.enum(['change']).optional(),
});

/** The same text once more, with what was accepted of it. */
export const acceptInput = z.strictObject({ ...fields, accepted: z.array(z.string().max(80)).default([]) });

export type PasteInput = z.infer<typeof pasteInput>;
export type AcceptInput = z.infer<typeof acceptInput>;
