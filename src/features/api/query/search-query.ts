import { z } from 'zod';
import { searchSorts } from '#src/platform/search/search-index.ts';
import { facetQuery } from './entry-list-query.ts';
import { paging } from './paging.ts';

/** A search, narrowed by what it is and by the facets of entries. */
export const searchQuery = z.strictObject({
  q: z
    .string()
    .max(200)
    .meta({ description: 'as one writes it: quotes, and minus before what is not wanted' }),
  type: z
    .array(z.string().regex(/^[a-z-]{1,30}$/))
    .max(10)
    .optional()
    .meta({ description: '`entry`, `thread`, `meeting`, `indicator`, `term`, `organisation` or `page`' }),
  ...facetQuery,
  exact: z.literal('yes').optional().meta({ description: 'neither corrected nor widened' }),
  sort: z.enum(searchSorts).default('relevance'),
  ...paging,
});

export const suggestQuery = z.strictObject({
  q: z.string().max(200).meta({ description: 'as far as it is typed; answered from three letters on' }),
  format: z.literal('opensearch').optional().meta({ description: 'as browsers want suggestions' }),
});
