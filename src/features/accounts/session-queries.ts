import type { Db } from '#src/platform/app.ts';

/** Sweeps the sessions whose absolute end is past; returns how many. */
export async function deleteEndedSessions(db: Db, before: string): Promise<number> {
  const rows = await db.deleteFrom('session').where('expires_at', '<', before).returning('id').execute();
  return rows.length;
}
