import { legalMentions } from '#src/platform/search/legal-mentions.ts';
import type { LegalCitation } from '#src/platform/search/search-document.ts';
import type { EntryContent } from '../entry/entry.ts';
import { type CodeOf, statutes, type Term } from '../vocabulary/index.ts';

/** The paragraphs that the content refers to, under the number of their statute. */
export function referredLaw({ legalReferences }: Pick<EntryContent, 'legalReferences'>): LegalCitation[] {
  return legalReferences.flatMap(({ statute, chapter, section }) => {
    const number = statuteNumber(statute);
    const sections = legalMentions(`${chapter} kap. ${section} §`);
    return sections.map((one) => (number === undefined ? one : { ...one, statute: number }));
  });
}

/** The number that a statute has in its name or as another word for it: `2010:800`. */
function statuteNumber(code: CodeOf<typeof statutes>): string | undefined {
  const { sv, synonyms = [] }: Term = statutes.terms[code];
  return [sv, ...synonyms].map((name) => /\d{4}:\d+/.exec(name)?.[0]).find((number) => number !== undefined);
}

/** Each paragraph once; one that is named with its statute counts for the bare one too. */
export function eachOnce(law: readonly LegalCitation[]): LegalCitation[] {
  const inOrder = law.toSorted((a, b) => Number(b.statute !== undefined) - Number(a.statute !== undefined));
  const named = new Set<string>();
  return inOrder.filter(({ chapter, section, statute = '' }) => {
    const bare = `${chapter} ${section}`;
    const isKnown = named.has(`${bare} ${statute}`) || (statute === '' && named.has(bare));
    named.add(bare).add(`${bare} ${statute}`);
    return !isKnown;
  });
}
