import type { Db } from '#src/platform/app.ts';

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
