import type { App } from '#src/platform/app.ts';
import { findNewestSeq } from '#src/platform/events/event-queries.ts';
import type { IndexStatus } from '#src/platform/search/search-index.ts';

/** The index that answers, and how many events it is behind; undefined while it has to be made first. */
export type IndexState = Omit<IndexStatus, 'cursor'> & { behind: number | undefined };

/** How the index is that answers now. */
export async function readIndexState({
  db,
  searchIndex,
}: Pick<App, 'db' | 'searchIndex'>): Promise<IndexState> {
  const { cursor, ...status } = await searchIndex.status();
  const behind = cursor === undefined ? undefined : Math.max(0, (await findNewestSeq(db)) - cursor);
  return { ...status, behind };
}
