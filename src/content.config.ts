import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { statementSchema } from '#src/features/accessibility/statement.ts';
import { termFrontMatter } from '#src/features/glossary/term.ts';

const generateId = ({ entry }: { entry: string }) => entry.replace(/\.(md|yaml)$/, '');

/** YAML reads an unquoted date as a Date; the pages want the day. */
const day = z
  .union([z.string(), z.date()])
  .transform((value) => (value instanceof Date ? value.toISOString() : value).slice(0, 10))
  .pipe(z.iso.date());

/** `<slug>.md` in Swedish, `<slug>.en.md` in English. */
const pages = defineCollection({
  loader: glob({ base: './content/pages', pattern: '*.md', generateId }),
  schema: z.strictObject({
    title: z.string(),
    description: z.string(),
    updated: day,
    lang: z.enum(['sv', 'en']).optional(),
  }),
});

const glossary = defineCollection({
  loader: glob({ base: './content/glossary', pattern: '*.md', generateId }),
  schema: termFrontMatter,
});

const accessibility = defineCollection({
  loader: glob({ base: './content/accessibility', pattern: '*.yaml', generateId }),
  schema: statementSchema,
});

export const collections = { pages, glossary, accessibility };
