import type { Db } from '#src/platform/app.ts';

/** The id of the entry's discussion, once somebody has begun it. */
export async function findDiscussionId(db: Db, entryId: string): Promise<string | undefined> {
  const row = await db.selectFrom('thread').select('id').where('entry_id', '=', entryId).executeTakeFirst();
  return row?.id;
}
