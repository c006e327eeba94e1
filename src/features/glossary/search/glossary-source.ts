import { createHash } from 'node:crypto';
import type { SearchSource } from '#src/platform/search/search-source.ts';
import { ownGlossary } from '../glossary.ts';
import { glossarySynonyms } from './glossary-synonyms.ts';
import { termDocument } from './term-document.ts';
import { termHit } from './term-hit-text.ts';

const name = 'term';

/** The glossary as the search finds it: open to all, and another one only with another release. */
export const glossarySource: SearchSource = {
  name,
  changedBy: async () => [],
  listIds: async (_app, after = '', limit) =>
    ownGlossary()
      .map(({ slug }) => slug)
      .sort()
      .filter((slug) => slug > after)
      .slice(0, limit),
  documents: async (_app, slugs) =>
    ownGlossary()
      .filter(({ slug }) => slugs.includes(slug))
      .map(termDocument),
  present: async (_app, _actor, documentIds, asked) => {
    const wanted = ownGlossary().filter(({ slug }) => documentIds.includes(`${name}:${slug}`));
    return new Map(wanted.map((term) => [`${name}:${term.slug}`, termHit(term, asked)]));
  },
  synonyms: async () => glossarySynonyms(ownGlossary()),
  fingerprint: () => createHash('sha256').update(JSON.stringify(ownGlossary())).digest('hex'),
};
