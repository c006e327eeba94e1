import type { Db } from '#src/platform/app.ts';

/** When the person made their link; nothing when they have none. */
export async function findFeedDate(db: Db, personId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('calendar_feed')
    .select('created_at')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.created_at;
}

export async function findFeedOwner(db: Db, tokenHash: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('calendar_feed')
    .select('person_id')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row?.person_id;
}

/** The person's one link: a new one takes the place of the old. */
export async function upsertFeed(
  db: Db,
  feed: { personId: string; hash: string; at: string },
): Promise<void> {
  await db
    .insertInto('calendar_feed')
    .values({ person_id: feed.personId, token_hash: feed.hash, created_at: feed.at })
    .onConflict((oc) =>
      oc.column('person_id').doUpdateSet((eb) => ({
        token_hash: eb.ref('excluded.token_hash'),
        created_at: eb.ref('excluded.created_at'),
      })),
    )
    .execute();
}

export async function deleteFeed(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('calendar_feed').where('person_id', '=', personId).execute();
}
