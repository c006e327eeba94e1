import type { Db } from '#src/platform/app.ts';

/** Takes away what is told of the rebuilds that were asked for before the moment; returns how many. */
export async function deleteOldRebuilds(db: Db, before: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('search_rebuild')
    .where('asked_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
