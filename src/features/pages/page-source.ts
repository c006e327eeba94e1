import { createHash } from 'node:crypto';
import type { SearchSource } from '#src/platform/search/search-source.ts';
import { ownPages } from './editorial-page.ts';
import { pageDocument } from './page-document.ts';
import { pageHit } from './page-hit-text.ts';

const name = 'page';

/** The editors' pages as the search finds them: open to all, and others only with another release. */
export const pageSource: SearchSource = {
  name,
  changedBy: async () => [],
  listIds: async (_app, after = '', limit) =>
    ownPages('sv')
      .map(({ slug }) => slug)
      .filter((slug) => slug > after)
      .slice(0, limit),
  documents: async (_app, slugs) =>
    ownPages('sv')
      .filter(({ slug }) => slugs.includes(slug))
      .map(pageDocument),
  present: async (_app, _actor, documentIds, asked) => {
    const wanted = ownPages('sv').filter(({ slug }) => documentIds.includes(`${name}:${slug}`));
    return new Map(wanted.map((page) => [`${name}:${page.slug}`, pageHit(page, asked)]));
  },
  fingerprint: () =>
    createHash('sha256')
      .update(JSON.stringify(ownPages('sv')))
      .digest('hex'),
};
