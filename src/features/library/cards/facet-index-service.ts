import { keptBySubject } from '#src/platform/events/kept-by-subject.ts';
import { facets } from '../list/entry-list.ts';
import { createFacetIndex } from './facet-index.ts';
import { listFacetRows } from './facet-queries.ts';

/** The index of this database, brought up to the event log. */
export const currentFacetIndex = keptBySubject('entry', {
  async whole(db) {
    const index = createFacetIndex();
    // facet by facet, so that the rows of a large library are never in memory at once
    for (const facet of facets) index.replace([], await listFacetRows(db, { facet }));
    return index;
  },
  async renew(db, index, entryIds) {
    index.replace(entryIds, await listFacetRows(db, { entryIds }));
  },
});
