import { z } from 'zod';
import { entryContent, fieldMarks } from '../schema/entry-content.ts';
import { fieldPaths } from '../schema/field-paths.ts';
import { code, slug } from '../schema/fields.ts';
import { labels } from '../vocabulary/evidence.ts';

const path = z.string().refine((name) => fieldPaths.has(name), 'no-such-field');

/** The front matter of a library file; the long texts stand in the body, under the headings of `section-headings.ts`. */
export const entryFrontMatter = z.strictObject({
  format: z.literal(1),
  slug: slug(),
  formerSlugs: z.array(slug()).max(50).default([]),
  label: code(labels).default('own-description'),
  ...entryContent.omit({ sections: true }).shape,
  answers: z.record(path, fieldMarks.shape.answers.def.innerType.valueType).default({}),
  networkOnly: z.array(path).max(100).default([]),
  embargoes: z.record(path, fieldMarks.shape.embargoes.def.innerType.valueType).default({}),
});

/** One library file, read: an entry as it is exchanged. */
export const entryFile = z.strictObject({
  ...entryFrontMatter.shape,
  sections: entryContent.shape.sections,
});

export type EntryFile = z.infer<typeof entryFile>;

/** Generated into `docs/exchange-format.schema.json`: what an editor may write in the front matter. */
export function frontMatterJsonSchema(): z.core.JSONSchema.BaseSchema {
  return {
    ...z.toJSONSchema(entryFrontMatter, { io: 'input' }),
    title: 'Närvaronätet library file, front matter, format 1',
  };
}
