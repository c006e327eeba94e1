import { z } from 'zod';
import { material } from '../schema/evidence.ts';

/** What the forms carry beside the material: which row it is, and of which saved text. */
const around = {
  row: z.coerce.number().int().min(0).max(99).optional(),
  saved: z.string().max(80).default(''),
  formKey: z.string().max(80).default(''),
};

const { title, kind, description, version, date, licence, link, note } = material.shape;
const { altText, accessibleAlternative, minutes, captions, textSummary } = material.shape;
const described = { title, kind, description, edition: version, date, licence, note };

/** What is said about a file. The file itself is read apart from the rest; `file` = the one that is uploaded already. */
export const fileInput = z.strictObject({
  ...around,
  ...described,
  upload: z.unknown().optional(),
  file: z.uuid().optional(),
  altText,
  accessibleAlternative,
});

/** A link, a film or a recording; nothing of it is shown in our pages. */
export const linkInput = z.strictObject({
  ...around,
  ...described,
  link: link.unwrap(),
  minutes: z.coerce.number().pipe(minutes.unwrap()).optional(),
  captions,
  textSummary,
  accessibleAlternative,
});

/** Moves, takes away and puts back: `up:2`, `down:2`, `remove:2`, `undo`. */
export const arrangeInput = z.strictObject({
  saved: around.saved,
  act: z.string().regex(/^(?:(?:up|down|remove):\d{1,2}|undo)$/),
});

export const approveInput = z.strictObject({ version: z.uuid() });

export type FileInput = z.infer<typeof fileInput>;
export type LinkInput = z.infer<typeof linkInput>;
export type ArrangeInput = z.infer<typeof arrangeInput>;
