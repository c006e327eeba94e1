import type { MailState, MailTable } from '#db/tables/platform.ts';
import type { Db } from '../app.ts';
import type { BuiltFrom } from './mail-builder.ts';

export type OutgoingMail = {
  id: string;
  state: MailState;
  purpose: string;
  to: string;
  subject: string;
  text: string;
  html: string | null;
  headers: Readonly<Record<string, string>>;
  messageId: string;
  attempts: number;
  lastError: string | null;
  createdAt: string;
  nextTryAt: string;
  sentAt: string | null;
  builtFrom: BuiltFrom | null;
};

/** Queues the mail; one with the same dedupe key stays as it is. */
export async function insertMail(
  trx: Db,
  mail: Pick<
    OutgoingMail,
    'id' | 'purpose' | 'to' | 'subject' | 'text' | 'html' | 'headers' | 'messageId' | 'builtFrom'
  > & {
    dedupeKey: string | null;
    now: string;
  },
): Promise<void> {
  await trx
    .insertInto('mail')
    .values({
      id: mail.id,
      state: 'queued',
      purpose: mail.purpose,
      recipient_email: mail.to,
      subject: mail.subject,
      body_text: mail.text,
      body_html: mail.html,
      headers: JSON.stringify(mail.headers),
      message_id: mail.messageId,
      dedupe_key: mail.dedupeKey,
      built_from: mail.builtFrom && JSON.stringify(mail.builtFrom),
      attempts: 0,
      next_try_at: mail.now,
      created_at: mail.now,
    })
    .onConflict((oc) => oc.column('dedupe_key').doNothing())
    .execute();
}

/** The next mail that is due and that nobody is sending, now held by `owner`. */
export async function leaseDueMail(
  db: Db,
  lease: { owner: string; now: string; until: string },
): Promise<OutgoingMail | undefined> {
  const due = await db
    .selectFrom('mail')
    .select('id')
    .where('state', '=', 'queued')
    .where('next_try_at', '<=', lease.now)
    .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<=', lease.now)]))
    .orderBy('next_try_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  if (!due) return undefined;
  const row = await db
    .updateTable('mail')
    .set((eb) => ({ lease_owner: lease.owner, lease_until: lease.until, attempts: eb('attempts', '+', 1) }))
    .where('id', '=', due.id)
    .where('state', '=', 'queued')
    .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<=', lease.now)]))
    .returningAll()
    .executeTakeFirst();
  return row && toMail(row);
}

/** Marks the mail as gone and empties it: what remains is the log that it was sent. */
export async function markMailSent(db: Db, id: string, owner: string, now: string): Promise<void> {
  await db
    .updateTable('mail')
    .set({
      state: 'sent',
      sent_at: now,
      body_text: '',
      body_html: null,
      lease_owner: null,
      lease_until: null,
      last_error: null,
    })
    .where('id', '=', id)
    .where('lease_owner', '=', owner)
    .execute();
}

/** Takes away a mail that had nothing left to say when it was to be sent. */
export async function deleteEmptyMail(db: Db, id: string, owner: string): Promise<void> {
  await db.deleteFrom('mail').where('id', '=', id).where('lease_owner', '=', owner).execute();
}

/** Puts the mail back with the time of the next try, or as failed. */
export async function releaseMail(
  db: Db,
  id: string,
  owner: string,
  next: { state: 'queued' | 'failed'; nextTryAt: string; lastError: string },
): Promise<void> {
  await db
    .updateTable('mail')
    .set({
      state: next.state,
      next_try_at: next.nextTryAt,
      last_error: next.lastError,
      lease_owner: null,
      lease_until: null,
    })
    .where('id', '=', id)
    .where('lease_owner', '=', owner)
    .execute();
}

/** Sends a failed or waiting mail again at once; returns whether there was one. */
export async function requeueMail(db: Db, id: string, now: string): Promise<boolean> {
  const row = await db
    .updateTable('mail')
    .set({ state: 'queued', next_try_at: now, attempts: 0, created_at: now })
    .where('id', '=', id)
    .where('state', '!=', 'sent')
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function findMail(db: Db, id: string): Promise<OutgoingMail | undefined> {
  const row = await db.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toMail(row);
}

/** Mails newest first, after the one with id `before`. */
export async function listMails(db: Db, page: { before?: string; limit: number }): Promise<OutgoingMail[]> {
  let query = db.selectFrom('mail').selectAll().orderBy('id', 'desc').limit(page.limit);
  if (page.before) query = query.where('id', '<', page.before);
  return (await query.execute()).map(toMail);
}

export async function countMails(db: Db, state: MailState): Promise<number> {
  const { count } = await db
    .selectFrom('mail')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '=', state)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Mails that have been sent, or have failed, longer than the log keeps them. */
export async function deleteMailsBefore(db: Db, before: string): Promise<number> {
  const rows = await db.deleteFrom('mail').where('created_at', '<', before).returning('id').execute();
  return rows.length;
}

function toMail(row: MailTable): OutgoingMail {
  return {
    id: row.id,
    state: row.state,
    purpose: row.purpose,
    to: row.recipient_email,
    subject: row.subject,
    text: row.body_text,
    html: row.body_html,
    headers: JSON.parse(row.headers),
    messageId: row.message_id,
    attempts: row.attempts,
    lastError: row.last_error,
    createdAt: row.created_at,
    nextTryAt: row.next_try_at,
    sentAt: row.sent_at,
    builtFrom: row.built_from === null ? null : JSON.parse(row.built_from),
  };
}
