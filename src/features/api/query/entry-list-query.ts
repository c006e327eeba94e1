import { z } from 'zod';
import { entrySorts, type Facet } from '#src/features/library/list/entry-list.ts';
import { code, slug } from '#src/features/library/schema/fields.ts';
import * as vocabularies from '#src/features/library/vocabulary/index.ts';
import { paging } from './paging.ts';

const mostValues = 40;
const anyOf = <T extends z.ZodType<string>>(value: T) => z.array(value).max(mostValues).optional();
const yes = z.literal('yes');

/** The facets of the list by their own names: within one any value, between them all. */
export const facetQuery = {
  organisation: anyOf(slug()),
  municipality: anyOf(z.string().regex(/^\d{4}$/)),
  county: anyOf(z.string().regex(/^\d{2}$/)),
  kind: anyOf(code(vocabularies.kinds)),
  tier: anyOf(code(vocabularies.tiers)),
  'school-year': anyOf(code(vocabularies.schoolYears)),
  'school-form': anyOf(code(vocabularies.schoolForms)),
  profession: anyOf(code(vocabularies.professions)),
  agency: anyOf(code(vocabularies.agencies)),
  'may-contact': anyOf(code(vocabularies.parties)),
  'guardians-may-contact': anyOf(code(vocabularies.yesNoUnknown)),
  'what-it-takes': anyOf(code(vocabularies.efforts)),
  use: anyOf(code(vocabularies.uses)),
  'has-material': anyOf(yes),
  status: anyOf(code(vocabularies.statuses)),
  label: anyOf(code(vocabularies.labels)),
  evidence: anyOf(code(vocabularies.evidenceLevels)),
  network: anyOf(slug()),
  'absence-pattern': anyOf(code(vocabularies.absencePatterns)),
  hindrance: anyOf(code(vocabularies.hindrances)),
  arena: anyOf(code(vocabularies.arenas)),
  phase: anyOf(code(vocabularies.phases)),
  theme: anyOf(code(vocabularies.themes)),
  origin: anyOf(code(vocabularies.origins)),
  example: anyOf(yes),
} satisfies Record<Facet, z.ZodType>;

export const entryListQuery = z.strictObject({
  ...facetQuery,
  q: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'words to search for; when nothing has them all, what has most of them' }),
  sort: z
    .enum(entrySorts)
    .optional()
    .meta({ description: 'relevance when words are given, otherwise title' }),
  ...paging,
});
