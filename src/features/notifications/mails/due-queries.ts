import type { Db } from '#src/platform/app.ts';
import type { NoticeObject } from '../notices/notice.ts';
import type { MailKind } from './mail-times-rules.ts';

/** A mail that is to go: one a person and kind, and of those at once one an object. */
export type DueMail = {
  personId: string;
  kind: MailKind;
  /** Nothing where the mail tells of everything. */
  object: NoticeObject | undefined;
  nextAt: string;
  lastAt: string | null;
};
type DueKey = Pick<DueMail, 'personId' | 'kind' | 'object'>;

/** Plans the mail, unless one is planned that goes no later. */
export async function insertDueOnce(trx: Db, mail: DueKey & { nextAt: string }): Promise<void> {
  await trx
    .insertInto('notice_mail')
    .values({ ...toKey(mail), next_at: mail.nextAt, last_at: null })
    .onConflict((oc) =>
      oc
        .columns(['person_id', 'kind', 'object_type', 'object_id'])
        .doUpdateSet({ next_at: mail.nextAt })
        .where((eb) =>
          eb.or([eb('notice_mail.next_at', 'is', null), eb('notice_mail.next_at', '>', mail.nextAt)]),
        ),
    )
    .execute();
}

/** Mails whose time has come, the oldest first. */
export async function listDue(db: Db, now: string, limit: number): Promise<readonly DueMail[]> {
  const rows = await db
    .selectFrom('notice_mail')
    .selectAll()
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .orderBy('person_id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    kind: row.kind,
    object: row.object_type === '' ? undefined : { type: row.object_type, id: row.object_id },
    nextAt: row.next_at ?? now,
    lastAt: row.last_at,
  }));
}

/** Moves the mail to later, or marks it as queued; false when somebody did so before. */
export async function updateDue(
  trx: Db,
  mail: DueMail,
  to: { nextAt: string } | { queuedAt: string },
): Promise<boolean> {
  const key = toKey(mail);
  const row = await trx
    .updateTable('notice_mail')
    .set('nextAt' in to ? { next_at: to.nextAt } : { next_at: null, last_at: to.queuedAt })
    .where('person_id', '=', key.person_id)
    .where('kind', '=', key.kind)
    .where('object_type', '=', key.object_type)
    .where('object_id', '=', key.object_id)
    .where('next_at', '=', mail.nextAt)
    .returning('person_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** When the mail that has waited longest is or was to go; nothing when none is planned. */
export async function findOldestDue(db: Db): Promise<string | undefined> {
  const row = await db
    .selectFrom('notice_mail')
    .select((eb) => eb.fn.min('next_at').as('at'))
    .executeTakeFirst();
  return row?.at ?? undefined;
}

/** Forgets what no mail is planned for and none was queued for since the moment; returns how many. */
export async function deleteIdleMails(db: Db, before: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('notice_mail')
    .where('next_at', 'is', null)
    .where('last_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

function toKey({ personId, kind, object }: DueKey) {
  return {
    person_id: personId,
    kind,
    object_type: object?.type ?? '',
    object_id: object?.id ?? '',
  };
}
