import { messages } from '#src/i18n/index.ts';
import type { LegalCitation } from '#src/platform/search/search-document.ts';

/** A paragraph as the law is cited in Swedish, which is also how it is searched for. */
export function citationText({ chapter, section }: LegalCitation): string {
  return messages('sv').search.results.citation(chapter, section);
}
