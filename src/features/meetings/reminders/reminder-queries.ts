import type { Db } from '#src/platform/app.ts';
import type { Reminder } from './reminder.ts';

/** The meeting's reminders, the earliest first. */
export async function listReminders(db: Db, meetingId: string): Promise<readonly Reminder[]> {
  return db
    .selectFrom('meeting_reminder')
    .select(['hours_before as hours', 'text'])
    .where('meeting_id', '=', meetingId)
    .orderBy('hours_before', 'desc')
    .execute();
}

/** Other reminders in place of those that there are; what has been sent is sent anew only for a new time. */
export async function replaceReminders(
  trx: Db,
  meetingId: string,
  { reminders, isMoved }: { reminders: readonly Reminder[]; isMoved: boolean },
): Promise<void> {
  const before = await trx
    .deleteFrom('meeting_reminder')
    .where('meeting_id', '=', meetingId)
    .returning(['hours_before as hours', 'sent_at as sentAt'])
    .execute();
  const sent = new Map(isMoved ? [] : before.map(({ hours, sentAt }) => [hours, sentAt]));
  const rows = reminders.map(({ hours, text }) => ({
    meeting_id: meetingId,
    hours_before: hours,
    text,
    sent_at: sent.get(hours) ?? null,
  }));
  if (rows.length > 0) await trx.insertInto('meeting_reminder').values(rows).execute();
}

/** Reminders of open meetings ahead that are not sent yet, the soonest meeting first. */
export async function listUnsent(
  db: Db,
  now: string,
): Promise<readonly (Reminder & { meetingId: string; startsAt: string })[]> {
  return db
    .selectFrom('meeting_reminder as r')
    .innerJoin('meeting as m', 'm.id', 'r.meeting_id')
    .select(['r.meeting_id as meetingId', 'r.hours_before as hours', 'r.text', 'm.starts_at as startsAt'])
    .where('r.sent_at', 'is', null)
    .where('m.state', '=', 'open')
    .where('m.starts_at', '>', now)
    .orderBy('m.starts_at')
    .orderBy('m.id')
    .orderBy('r.hours_before')
    .execute();
}

/** Notes that the reminder and those before it are sent; false when somebody else has. */
export async function updateSent(
  trx: Db,
  { meetingId, hours }: { meetingId: string; hours: number },
  at: string,
): Promise<boolean> {
  const rows = await trx
    .updateTable('meeting_reminder')
    .set({ sent_at: at })
    .where('meeting_id', '=', meetingId)
    .where('hours_before', '>=', hours)
    .where('sent_at', 'is', null)
    .returning('hours_before as hours')
    .execute();
  return rows.some((row) => row.hours === hours);
}
