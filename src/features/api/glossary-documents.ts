import type { z } from 'zod';
import { sortTerms } from '#src/features/glossary/glossary-rules.ts';
import type { Term } from '#src/features/glossary/term.ts';
import { DomainError } from '#src/platform/errors.ts';
import { addressesOf } from './addresses.ts';
import { licenceOf } from './documents/shared.ts';
import { termDocument, type termList } from './documents/term-document.ts';

/** The whole glossary in Swedish order. */
export function toTermList(terms: readonly Term[], origin: string): z.output<typeof termList> {
  const items = sortTerms(terms).map((term) => toTermDocument(term, origin));
  return { total: items.length, next: null, items };
}

/** One term; throws `not-found` when there is none. */
export function toTermDocument(term: Term | undefined, origin: string): z.output<typeof termDocument> {
  if (!term) throw new DomainError('not-found');
  return termDocument.parse({
    ...term,
    ...addressesOf(origin, 'glossary', term.slug),
    explanation: term.bodyMd,
    licence: licenceOf('cc-by-4.0'),
  });
}
