import type { Expression, ExpressionBuilder, Selectable, SqlBool } from 'kysely';
import type { Database } from '#db/tables/index.ts';
import type { NoticeTable } from '#db/tables/notifications.ts';
import type { Db } from '#src/platform/app.ts';
import type { Frequency } from '../follow/follow.ts';
import type { Notice, NoticeObject, NoticeReason } from './notice.ts';

const batch = 200;

/** Writes the notices, one a person and event: what is there already stays as it is. Those that are new. */
export async function insertNotices(trx: Db, notices: readonly Notice[]): Promise<readonly Notice[]> {
  const written: Notice[] = [];
  for (let from = 0; from < notices.length; from += batch) {
    const rows = await trx
      .insertInto('notice')
      .values(notices.slice(from, from + batch).map(toRow))
      .onConflict((oc) => oc.columns(['person_id', 'seq', 'subject']).doNothing())
      .returningAll()
      .execute();
    written.push(...rows.map(toNotice));
  }
  return written;
}

/** Who has been told of the subject, or of the event. */
export async function listTold(
  db: Db,
  told: { subject: string } | { seq: number },
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('notice')
    .select('person_id')
    .where((eb) => ('seq' in told ? eb('seq', '=', told.seq) : eb('subject', '=', told.subject)))
    .execute();
  return new Set(rows.map((row) => row.person_id));
}

/** The person's notices, newest first, after the one with id `before`. */
export async function listNotices(
  db: Db,
  personId: string,
  page: { before?: string | undefined; isUnread?: boolean; limit: number },
): Promise<readonly Notice[]> {
  const rows = await db
    .selectFrom('notice')
    .selectAll()
    .where('person_id', '=', personId)
    .$if(page.isUnread === true, (query) => query.where('read_at', 'is', null))
    .$if(page.before !== undefined, (query) => query.where('id', '<', page.before ?? ''))
    .orderBy('id', 'desc')
    .limit(page.limit)
    .execute();
  return rows.map(toNotice);
}

/** Marks as read: one notice, those of one object, or all, none of them newer than `upTo`. */
export async function updateRead(
  db: Db,
  read: { personId: string; id?: string; object?: NoticeObject; upTo?: string; at: string },
): Promise<void> {
  await db
    .updateTable('notice')
    .set({ read_at: read.at })
    .where('person_id', '=', read.personId)
    .where('read_at', 'is', null)
    .$if(read.id !== undefined, (update) => update.where('id', '=', read.id ?? ''))
    .$if(read.upTo !== undefined, (update) => update.where('id', '<=', read.upTo ?? ''))
    .$if(read.object !== undefined, (update) =>
      update
        .where('object_type', '=', read.object?.type ?? '')
        .where('object_id', '=', read.object?.id ?? ''),
    )
    .execute();
}

/** What a mail to the person may tell of: notices of the frequency, of one object where it is about one. */
type MailScope = {
  personId: string;
  kind: Exclude<Frequency, 'off'>;
  object: NoticeObject | undefined;
};

/** What the mail has begun to tell of; nothing before its first try. Not what the person wants no mail of any more. */
export async function listClaimed(db: Db, mailId: string): Promise<readonly Notice[]> {
  const rows = await db.selectFrom('notice').selectAll().where('mail_id', '=', mailId).execute();
  return rows.map(toNotice);
}

/** What waits for a mail of the kind, newest first; nothing from before `since`. */
export async function listWaiting(
  db: Db,
  { personId, kind, object }: MailScope,
  { since, limit }: { since: string; limit: number },
): Promise<readonly Notice[]> {
  const rows = await db
    .selectFrom('notice')
    .selectAll()
    .where('person_id', '=', personId)
    .where('frequency', '=', kind)
    .where('mail_id', 'is', null)
    .where('at', '>=', since)
    .$if(object !== undefined, (query) =>
      query.where('object_type', '=', object?.type ?? '').where('object_id', '=', object?.id ?? ''),
    )
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toNotice);
}

/** Gives the notices to the mail; the ids of those that no other mail was given meanwhile. */
export async function updateClaimed(
  trx: Db,
  ids: readonly string[],
  mailId: string,
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await trx
    .updateTable('notice')
    .set({ mail_id: mailId })
    .where('id', 'in', ids)
    .where((eb) => eb.or([eb('mail_id', 'is', null), eb('mail_id', '=', mailId)]))
    .returning('id')
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Takes from the mail what it tells nothing of: it waits again. */
export async function updateUnclaimed(trx: Db, ids: readonly string[], mailId: string): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable('notice')
    .set({ mail_id: null })
    .where('id', 'in', ids)
    .where('mail_id', '=', mailId)
    .execute();
}

/** Which of the person's notices: those that a follow gave, those that were meant for them, or all. */
export type NoticeGroup = { object: NoticeObject } | 'personal' | 'all';

/** Lets what waits for a mail wait for one of another kind; those that do. */
export async function updateWaiting(
  trx: Db,
  personId: string,
  group: NoticeGroup,
  to: Exclude<Frequency, 'off'>,
): Promise<readonly Notice[]> {
  const rows = await trx
    .updateTable('notice')
    .set({ frequency: to })
    .where('person_id', '=', personId)
    .where('mail_id', 'is', null)
    .where('frequency', '!=', 'off')
    .where((eb) => isOfGroup(eb, group))
    .returningAll()
    .execute();
  return rows.map(toNotice);
}

/** Lets no mail tell of them any more, one that waits to be sent neither. */
export async function updateUnmailed(
  trx: Db,
  personId: string,
  group: NoticeGroup,
  kind?: Frequency,
): Promise<void> {
  await trx
    .updateTable('notice')
    .set({ frequency: 'off' })
    .where('person_id', '=', personId)
    .where('frequency', '!=', 'off')
    .where((eb) => isOfGroup(eb, group))
    .$if(kind !== undefined, (update) => update.where('frequency', '=', kind ?? 'off'))
    .execute();
}

function isOfGroup(eb: ExpressionBuilder<Database, 'notice'>, group: NoticeGroup): Expression<SqlBool> {
  if (group === 'all') return eb.and([]);
  if (group === 'personal') return eb('because', '!=', 'followed');
  const { type, id } = group.object;
  return eb.and([eb('because', '=', 'followed'), eb('object_type', '=', type), eb('object_id', '=', id)]);
}

export async function deleteNoticesBefore(db: Db, before: string): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('notice').where('at', '<', before).executeTakeFirst();
  return Number(numDeletedRows);
}

function toRow({ id, personId, seq, subject, because, object, place, at, readAt, frequency }: Notice) {
  return {
    id,
    person_id: personId,
    seq,
    subject,
    because,
    object_type: object.type,
    object_id: object.id,
    place,
    at,
    read_at: readAt,
    frequency,
    mail_id: null,
  };
}

function toNotice(row: Selectable<NoticeTable>): Notice {
  return {
    id: row.id,
    personId: row.person_id,
    seq: row.seq,
    subject: row.subject,
    because: row.because as NoticeReason,
    object: { type: row.object_type, id: row.object_id },
    place: row.place,
    at: row.at,
    readAt: row.read_at,
    frequency: row.frequency,
  };
}
