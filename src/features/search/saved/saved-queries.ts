import type { Db } from '#src/platform/app.ts';

/** Takes away the searches that were removed before the moment; returns how many. */
export async function deleteRemovedSearches(db: Db, before: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('saved_search')
    .where('removed_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
