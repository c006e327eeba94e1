import type { Db } from '#src/platform/app.ts';

/** Takes away the groups that were removed before the moment; returns how many. */
export async function deleteRemovedGroups(db: Db, before: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('synonym_group')
    .where('removed_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
