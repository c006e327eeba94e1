import { z } from 'zod';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const termKinds = ['abbreviation', 'law', 'school-form', 'concept'] as const;

/** The front matter of `content/glossary/<slug>.md`. */
export const termFrontMatter = z.strictObject({
  term: z.string().min(2).max(100),
  /** What an abbreviation stands for, or the full name of a law. */
  expansion: z.string().min(3).optional(),
  kind: z.enum(termKinds),
  /** Other words for the same thing, shown. */
  synonyms: z.array(z.string().min(2)),
  /** Words that the search understands and nobody is shown. */
  silentSynonyms: z.array(z.string().min(2)),
  validFrom: day.optional(),
  validTo: day.optional(),
  formerNames: z.array(z.strictObject({ name: z.string(), until: day })).optional(),
  /** Slugs of other terms. */
  seeAlso: z.array(z.string()),
  source: z.strictObject({ title: z.string(), url: z.url({ protocol: /^https$/ }) }).optional(),
});

export type TermFrontMatter = z.infer<typeof termFrontMatter>;
export type Term = TermFrontMatter & { slug: string; bodyMd: string };
export type TermKind = Term['kind'];
