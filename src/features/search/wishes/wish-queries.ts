import type { Db } from '#src/platform/app.ts';

/** Takes away the wishes that were sent before the moment; returns how many. */
export async function deleteOldWishes(db: Db, before: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('search_wish')
    .where('sent_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
