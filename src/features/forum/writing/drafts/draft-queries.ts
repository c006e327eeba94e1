import type { Selectable } from 'kysely';
import type { ForumTables } from '#db/tables/forum.ts';
import type { Db } from '#src/platform/app.ts';
import type { Draft, DraftPlace } from './draft.ts';

type Owned = { personId: string; place: DraftPlace };

/** Keeps what was written last at the place; returns the draft's id. */
export async function upsertDraft(
  trx: Db,
  draft: Omit<Draft, 'savedAt'> & { personId: string; at: string },
): Promise<string> {
  const words = {
    category_id: draft.categoryId,
    kind: draft.kind,
    title: draft.title,
    body_md: draft.body,
    tags: draft.tags,
    reply_to_id: draft.replyTo,
    did_entry_id: draft.didEntryId,
    law_as_of: draft.lawAsOf,
    saved_at: draft.at,
  };
  const row = await trx
    .insertInto('post_draft')
    .values({ id: draft.id, person_id: draft.personId, place: draft.place, ...words })
    .onConflict((conflict) => conflict.columns(['person_id', 'place']).doUpdateSet(words))
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function findDraft(db: Db, { personId, place }: Owned): Promise<Draft | undefined> {
  const row = await db
    .selectFrom('post_draft')
    .selectAll()
    .where('person_id', '=', personId)
    .where('place', '=', place)
    .executeTakeFirst();
  return row && toDraft(row);
}

/** The person's drafts, the one written in last first. */
export async function listDrafts(db: Db, personId: string): Promise<readonly Draft[]> {
  const rows = await db
    .selectFrom('post_draft')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('saved_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toDraft);
}

/** Takes the draft away: it has been posted, or thrown away. */
export async function deleteDraft(trx: Db, { personId, place }: Owned): Promise<void> {
  await trx.deleteFrom('post_draft').where('person_id', '=', personId).where('place', '=', place).execute();
}

function toDraft(row: Selectable<ForumTables['post_draft']>): Draft {
  return {
    id: row.id,
    place: row.place as DraftPlace,
    categoryId: row.category_id,
    kind: row.kind,
    title: row.title,
    body: row.body_md,
    tags: row.tags,
    replyTo: row.reply_to_id,
    didEntryId: row.did_entry_id,
    lawAsOf: row.law_as_of,
    savedAt: row.saved_at,
  };
}
