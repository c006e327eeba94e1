import type { Db } from '#src/platform/app.ts';
import type { Meeting } from '../../meeting/meeting.ts';
import { selectMeetings, toMeeting } from '../../meeting/meeting-queries.ts';

/** Open meetings ahead whose reminder is not sent yet. */
export async function listToRemind(db: Db, now: string): Promise<readonly Meeting[]> {
  const rows = await selectMeetings(db)
    .where('m.state', '=', 'open')
    .where('m.reminder_hours', 'is not', null)
    .where('m.reminded_at', 'is', null)
    .where('m.starts_at', '>', now)
    .orderBy('m.starts_at')
    .orderBy('m.id')
    .execute();
  return rows.map(toMeeting);
}

/** Notes that the reminder is sent; false when somebody else has. */
export async function updateReminded(trx: Db, id: string, at: string): Promise<boolean> {
  const row = await trx
    .updateTable('meeting')
    .set({ reminded_at: at })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .where('reminded_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes away what was needed for meetings that ended before. */
export async function eraseNeeds(db: Db, endedBefore: string): Promise<void> {
  await db
    .updateTable('meeting_registration')
    .set({ diet: '', access_needs: '' })
    .where((eb) => eb.or([eb('diet', '!=', ''), eb('access_needs', '!=', '')]))
    .where('meeting_id', 'in', endedMeetings(db, endedBefore))
    .execute();
}

/** Takes away those without an account of meetings that ended before. */
export async function deleteGuests(db: Db, endedBefore: string): Promise<void> {
  await db
    .deleteFrom('meeting_registration')
    .where('guest_e_mail', 'is not', null)
    .where('meeting_id', 'in', endedMeetings(db, endedBefore))
    .execute();
}

/** Takes away those who have not confirmed their address since. */
export async function deleteUnconfirmed(db: Db, before: string): Promise<void> {
  await db
    .deleteFrom('meeting_registration')
    .where('state', '=', 'unconfirmed')
    .where('created_at', '<=', before)
    .execute();
}

const endedMeetings = (db: Db, before: string) =>
  db.selectFrom('meeting').select('id').where('ends_at', '<=', before);
