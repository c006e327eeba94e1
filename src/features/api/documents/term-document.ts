import { z } from 'zod';
import { termFrontMatter } from '#src/features/glossary/term.ts';
import { addresses, licence, listOf } from './shared.ts';

/** A term of the glossary, explained in Swedish; words that only the search knows are left out. */
export const termDocument = z.object({
  slug: z.string(),
  ...addresses,
  ...termFrontMatter.omit({ silentSynonyms: true }).shape,
  explanation: z.string().meta({ description: 'Markdown' }),
  licence,
});

export const termList = listOf(termDocument);
