import { legalMentions } from '#src/platform/search/legal-mentions.ts';
import type { LegalCitation } from '#src/platform/search/search-document.ts';
import { shortStatute } from '#src/platform/search/statutes.ts';
import type { EntryContent } from '../entry/entry.ts';
import { statutes, type Term } from '../vocabulary/index.ts';

/** The paragraphs that the content refers to, with the short name of their statute. */
export function referredLaw({ legalReferences }: Pick<EntryContent, 'legalReferences'>): LegalCitation[] {
  return legalReferences.flatMap(({ statute: code, chapter, section }) => {
    const { sv }: Term = statutes.terms[code];
    const statute = shortStatute(sv);
    const sections = legalMentions(`${chapter} kap. ${section} §`);
    return sections.map((one) => (statute === undefined ? one : { ...one, statute }));
  });
}
