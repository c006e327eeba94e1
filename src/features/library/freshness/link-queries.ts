import type { Db } from '#src/platform/app.ts';

/** Sweeps links that ended before the moment; returns how many. */
export async function deleteOldLinks(db: Db, before: string): Promise<number> {
  const rows = await db
    .deleteFrom('freshness_link')
    .where('expires_at', '<', before)
    .returning('token_hash')
    .execute();
  return rows.length;
}
