import type { Db } from '#src/platform/app.ts';
import { findVisibleSeq } from '#src/platform/events/event-queries.ts';
import { facets } from '../list/entry-list.ts';
import { createFacetIndex, type FacetIndex } from './facet-index.ts';
import { listChangedEntryIds, listFacetRows } from './facet-queries.ts';

type Kept = { index: FacetIndex; seq: number };
const kept = new WeakMap<Db, Promise<Kept>>();

/**
 * The index of this database, brought up to the event log: what another process published counts at once.
 * Rows may be newer than the number that is remembered; then they are read once more.
 */
export function currentFacetIndex(db: Db): Promise<FacetIndex> {
  const before = kept.get(db) ?? Promise.resolve({ index: createFacetIndex(), seq: -1 });
  const now = before.then((known) => caughtUp(db, known));
  kept.set(db, now);
  now.catch(() => kept.delete(db));
  return now.then(({ index }) => index);
}

async function caughtUp(db: Db, { index, seq }: Kept): Promise<Kept> {
  const newest = await findVisibleSeq(db);
  if (newest === seq) return { index, seq };
  if (seq < 0 || newest < seq) {
    const whole = createFacetIndex();
    // facet by facet, so that the rows of a large library are never in memory at once
    for (const facet of facets) whole.replace([], await listFacetRows(db, { facet }));
    return { index: whole, seq: newest };
  }
  const changed = await listChangedEntryIds(db, seq);
  if (changed.length > 0) index.replace(changed, await listFacetRows(db, { entryIds: changed }));
  return { index, seq: newest };
}
