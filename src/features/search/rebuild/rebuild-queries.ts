import type { Selectable } from 'kysely';
import type { SearchRebuildTable } from '#db/tables/search.ts';
import type { Db } from '#src/platform/app.ts';

export type RebuildRow = Selectable<SearchRebuildTable>;

/** The latest that was asked for. */
export function findLatestRebuild(db: Db): Promise<RebuildRow | undefined> {
  return db.selectFrom('search_rebuild').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst();
}

/** Notes that somebody, or the command line, asks for it. */
export async function insertRebuild(
  db: Db,
  rebuild: { id: string; by: string | null; at: string },
): Promise<void> {
  const { id, by, at } = rebuild;
  await db
    .insertInto('search_rebuild')
    .values({ id, asked_by: by, asked_at: at, total: null, updated_at: at, ended_at: null })
    .execute();
}

/** Notes how far it has come, also on another try. */
export async function updateProgress(
  db: Db,
  { id, done, total, at }: { id: string; done: number; total: number; at: string },
): Promise<void> {
  await db
    .updateTable('search_rebuild')
    .set({ done, total, updated_at: at, ended_at: null, has_failed: 0 })
    .where('id', '=', id)
    .execute();
}

/** Notes that it has ended, well or not. */
export async function updateEnded(
  db: Db,
  { id, hasFailed, at }: { id: string; hasFailed: boolean; at: string },
): Promise<void> {
  await db
    .updateTable('search_rebuild')
    .set({ ended_at: at, updated_at: at, has_failed: hasFailed ? 1 : 0 })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
}

/** Takes away what is told of the rebuilds that were asked for before the moment; returns how many. */
export async function deleteOldRebuilds(db: Db, before: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('search_rebuild')
    .where('asked_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
