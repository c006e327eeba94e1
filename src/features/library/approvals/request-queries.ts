import type { Db } from '#src/platform/app.ts';

/** Sweeps questions that ended before the moment, with their addresses and what was answered; returns how many. */
export async function deleteOldRequests(db: Db, before: string): Promise<number> {
  const rows = await db
    .deleteFrom('approval_request')
    .where('expires_at', '<', before)
    .returning('id')
    .execute();
  return rows.length;
}
