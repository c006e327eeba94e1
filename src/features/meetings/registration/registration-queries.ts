import type { Selectable } from 'kysely';
import type { MeetingRegistrationTable } from '#db/tables/meetings.ts';
import type { Db } from '#src/platform/app.ts';
import type { Participant, Registration, RegistrationState } from './registration.ts';
import { liveStates, type Wish } from './registration-rules.ts';

type Row = Selectable<MeetingRegistrationTable>;

export async function findRegistration(db: Db, id: string): Promise<Registration | undefined> {
  const row = await db.selectFrom('meeting_registration').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toRegistration(row);
}

export async function findByToken(db: Db, tokenHash: string): Promise<Registration | undefined> {
  const row = await db
    .selectFrom('meeting_registration')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row && toRegistration(row);
}

/** The person's own registration that still counts. */
export async function findOwn(
  db: Db,
  meetingId: string,
  personId: string,
): Promise<Registration | undefined> {
  const row = await db
    .selectFrom('meeting_registration')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
    .where('state', 'in', liveStates)
    .executeTakeFirst();
  return row && toRegistration(row);
}

export async function findGuest(db: Db, meetingId: string, eMail: string): Promise<Registration | undefined> {
  const row = await db
    .selectFrom('meeting_registration')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .where('guest_e_mail', '=', eMail)
    .where('state', 'in', liveStates)
    .executeTakeFirst();
  return row && toRegistration(row);
}

/** The person's registrations that still count, by meeting. */
export async function listOwn(db: Db, personId: string): Promise<readonly Registration[]> {
  const rows = await db
    .selectFrom('meeting_registration')
    .selectAll()
    .where('person_id', '=', personId)
    .where('state', 'in', liveStates)
    .execute();
  return rows.map(toRegistration);
}

/** Those who want to come and count, for the rules: guests once their address is confirmed. */
export async function listWishes(
  trx: Db,
  meetingId: string,
): Promise<readonly (Wish & Pick<Registration, 'personId'>)[]> {
  const rows = await trx
    .selectFrom('meeting_registration')
    .select(['id', 'number', 'state', 'person_id as personId', 'organisation_id as organisationId'])
    .where('meeting_id', '=', meetingId)
    .where('state', 'in', liveStates)
    .where('number', 'is not', null)
    .execute();
  return rows.map((row) => ({ ...row, number: row.number ?? 0 }));
}

/** Who is registered or was, in the order in which they came, with their names. */
export async function listParticipants(
  db: Db,
  meetingId: string,
  states: readonly RegistrationState[],
): Promise<readonly Participant[]> {
  const rows = await selectParticipants(db)
    .where('r.meeting_id', '=', meetingId)
    .where('r.state', 'in', states)
    .orderBy('r.number')
    .orderBy('r.id')
    .execute();
  return rows.map(toParticipant);
}

export async function findParticipant(db: Db, id: string): Promise<Participant | undefined> {
  const row = await selectParticipants(db).where('r.id', '=', id).executeTakeFirst();
  return row && toParticipant(row);
}

/** Offered seats whose time is out, the longest waiting first. */
export async function listLapsed(db: Db, now: string, limit: number): Promise<readonly Registration[]> {
  const rows = await db
    .selectFrom('meeting_registration')
    .selectAll()
    .where('state', '=', 'offered')
    .where('offered_until', '<=', now)
    .orderBy('offered_until')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toRegistration);
}

function selectParticipants(db: Db) {
  return db
    .selectFrom('meeting_registration as r')
    .leftJoin('person as p', 'p.id', 'r.person_id')
    .leftJoin('organisation as o', 'o.id', 'r.organisation_id')
    .selectAll('r')
    .select(['p.name as person_name', 'p.e_mail as person_e_mail', 'o.name as organisation_name']);
}

type ParticipantRow = Row & {
  person_name: string | null;
  person_e_mail: string | null;
  organisation_name: string | null;
};

function toParticipant(row: ParticipantRow): Participant {
  return {
    ...toRegistration(row),
    name: row.person_name ?? row.guest_name ?? '',
    eMail: row.person_e_mail ?? row.guest_e_mail ?? '',
    organisation: row.organisation_name ?? row.guest_organisation ?? '',
  };
}

function toRegistration(row: Row): Registration {
  return {
    id: row.id,
    meetingId: row.meeting_id,
    number: row.number,
    personId: row.person_id,
    organisationId: row.organisation_id,
    guest:
      row.guest_e_mail === null
        ? null
        : { name: row.guest_name ?? '', eMail: row.guest_e_mail, organisation: row.guest_organisation ?? '' },
    state: row.state,
    offeredUntil: row.offered_until,
    diet: row.diet,
    accessNeeds: row.access_needs,
  };
}
