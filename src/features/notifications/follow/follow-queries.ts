import type { Selectable } from 'kysely';
import type { FollowTable } from '#db/tables/notifications.ts';
import type { Db } from '#src/platform/app.ts';
import type { Followed, FollowedType } from '#src/platform/notices/news-source.ts';
import type { Follow, Frequency } from './follow.ts';

/** Everything that the person follows, the latest first. */
export async function listFollows(db: Db, personId: string): Promise<readonly Follow[]> {
  const rows = await db
    .selectFrom('follow')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toFollow);
}

export async function findFollow(
  db: Db,
  personId: string,
  { type, id }: { type: string; id: string },
): Promise<Follow | undefined> {
  const row = await db
    .selectFrom('follow')
    .selectAll()
    .where('person_id', '=', personId)
    .where('object_type', '=', type as FollowedType)
    .where('object_id', '=', id)
    .executeTakeFirst();
  return row && toFollow(row);
}

export async function findFollowById(db: Db, id: string): Promise<Follow | undefined> {
  const row = await db.selectFrom('follow').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toFollow(row);
}

export async function countFollows(db: Db, personId: string): Promise<number> {
  const { count } = await db
    .selectFrom('follow')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

type NewFollow = Omit<Follow, 'seenSeq'> & { seenSeq?: number; at: string };

/** Follows the object, or changes how often one hears of what one follows already. */
export async function upsertFollow(trx: Db, follow: NewFollow): Promise<void> {
  const { frequency, at } = follow;
  await trx
    .insertInto('follow')
    .values(toRow(follow))
    .onConflict((oc) =>
      oc
        .columns(['person_id', 'object_type', 'object_id'])
        .doUpdateSet({ frequency, because: 'asked', changed_at: at }),
    )
    .execute();
}

/** Follows the object unless the person has said how already. */
export async function insertFollowOnce(trx: Db, follow: NewFollow): Promise<void> {
  await trx
    .insertInto('follow')
    .values(toRow(follow))
    .onConflict((oc) => oc.columns(['person_id', 'object_type', 'object_id']).doNothing())
    .execute();
}

/** Stops following; what was followed, or nothing when it was not. */
export async function deleteFollow(
  trx: Db,
  personId: string,
  { type, id }: Followed,
): Promise<string | undefined> {
  const row = await trx
    .deleteFrom('follow')
    .where('person_id', '=', personId)
    .where('object_type', '=', type)
    .where('object_id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Changes how often one hears of all that one hears of so often; those that were changed. */
export async function updateFrequency(
  trx: Db,
  change: { personId: string; from?: Frequency; to: Frequency; at: string },
): Promise<readonly Follow[]> {
  const rows = await trx
    .updateTable('follow')
    .set({ frequency: change.to, changed_at: change.at })
    .where('person_id', '=', change.personId)
    .where('frequency', '!=', change.to)
    .$if(change.from !== undefined, (update) => update.where('frequency', '=', change.from ?? 'off'))
    .returningAll()
    .execute();
  return rows.map(toFollow);
}

/** Gives back what was changed at the moment. */
export async function restoreFrequency(
  trx: Db,
  change: { personId: string; changedAt: string; to: Frequency; at: string },
): Promise<void> {
  await trx
    .updateTable('follow')
    .set({ frequency: change.to, changed_at: change.at })
    .where('person_id', '=', change.personId)
    .where('frequency', '=', 'off')
    .where('changed_at', '=', change.changedAt)
    .execute();
}

/** The follows of objects of the types by people who are awake, a batch after the id. */
export async function listFollowsOfTypes(
  db: Db,
  types: readonly FollowedType[],
  page: { isAtOnce: boolean; after: string; limit: number },
): Promise<readonly Follow[]> {
  const rows = await db
    .selectFrom('follow')
    .selectAll()
    .where('object_type', 'in', types)
    .where('frequency', page.isAtOnce ? '=' : '!=', 'at-once')
    .where('id', '>', page.after)
    .orderBy('id')
    .limit(page.limit)
    .execute();
  return rows.map(toFollow);
}

/** Notes up to where the person has been told; false when somebody did so before. */
export async function updateSeenSeq(
  trx: Db,
  { id, seenSeq }: Pick<Follow, 'id' | 'seenSeq'>,
  to: number,
): Promise<boolean> {
  const row = await trx
    .updateTable('follow')
    .set({ seen_seq: to })
    .where('id', '=', id)
    .where('seen_seq', '=', seenSeq)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Who follows any of the objects, of those who are awake. */
export async function listFollowers(db: Db, objects: readonly Followed[]): Promise<readonly Follow[]> {
  if (objects.length === 0) return [];
  const rows = await db
    .selectFrom('follow as f')
    .innerJoin('person as p', 'p.id', 'f.person_id')
    .selectAll('f')
    .where('p.state', '=', 'active')
    .where((eb) =>
      eb.or(
        objects.map(({ type, id }) => eb.and([eb('f.object_type', '=', type), eb('f.object_id', '=', id)])),
      ),
    )
    .orderBy('f.person_id')
    .execute();
  return rows.map(toFollow);
}

function toRow({ id, personId, object, frequency, because, seenSeq, at }: NewFollow) {
  return {
    id,
    person_id: personId,
    object_type: object.type,
    object_id: object.id,
    frequency,
    because,
    created_at: at,
    changed_at: at,
    seen_seq: seenSeq ?? 0,
  };
}

function toFollow(row: Selectable<FollowTable>): Follow {
  return {
    id: row.id,
    personId: row.person_id,
    object: { type: row.object_type, id: row.object_id },
    frequency: row.frequency,
    because: row.because,
    seenSeq: row.seen_seq,
  };
}
