import type { Db } from '#src/platform/app.ts';

/** The id of the entry's discussion, once somebody has begun it. */
export async function findDiscussionId(db: Db, entryId: string): Promise<string | undefined> {
  const row = await db.selectFrom('thread').select('id').where('entry_id', '=', entryId).executeTakeFirst();
  return row?.id;
}

/** Visible threads that point at the entry, those that were written in last first. */
export async function listThreadsAbout(db: Db, entryId: string, limit: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('thread_link as l')
    .innerJoin('thread as t', 't.id', 'l.thread_id')
    .select('t.id')
    .where('l.target_type', '=', 'entry')
    .where('l.target_id', '=', entryId)
    .where('t.state', '=', 'visible')
    .orderBy('t.last_post_at', 'desc')
    .orderBy('t.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
