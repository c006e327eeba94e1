import type { VisibilityKey } from '#src/platform/access/visibility.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError, isUniqueViolation } from '#src/platform/errors.ts';
import type { Registration, RegistrationState } from './registration.ts';
import {
  liveStates,
  type RegistrationAct,
  type Room,
  seatStates,
  statesBefore,
} from './registration-rules.ts';

/** What a change of registrations is decided by; nobody else changes any until the transaction ends. */
export type LockedMeeting = Room & {
  id: string;
  /** The number of whoever comes now. */
  number: number;
  state: 'draft' | 'open' | 'cancelled';
  visibility: VisibilityKey;
  startsAt: string;
  hoursToAccept: number;
  seatsTaken: number;
};

/** Takes the meeting's row until the transaction ends: registrations are decided one after another. */
export async function lockMeeting(trx: Db, id: string): Promise<LockedMeeting> {
  const row = await trx
    .updateTable('meeting')
    .set((eb) => ({ last_number: eb('last_number', '+', 1) }))
    .where('id', '=', id)
    .returning([
      'id',
      'last_number as number',
      'state',
      'visibility',
      'starts_at as startsAt',
      'hours_to_accept as hoursToAccept',
      'seats_taken as seatsTaken',
      'seats',
      'seats_per_organisation as seatsPerOrganisation',
    ])
    .executeTakeFirst();
  if (!row) throw new DomainError('not-found');
  return { ...row, visibility: row.visibility as VisibilityKey };
}

type NewRegistration = Pick<
  Registration,
  'id' | 'meetingId' | 'number' | 'personId' | 'organisationId' | 'guest' | 'state' | 'diet' | 'accessNeeds'
> & { tokenHash: string | null; at: string };

/** Writes the registration; `conflict` when the person or the address has one that counts. */
export async function insertRegistration(trx: Db, registration: NewRegistration): Promise<void> {
  const { guest } = registration;
  try {
    await trx
      .insertInto('meeting_registration')
      .values({
        id: registration.id,
        meeting_id: registration.meetingId,
        number: registration.number,
        person_id: registration.personId,
        organisation_id: registration.organisationId,
        guest_name: guest?.name ?? null,
        guest_e_mail: guest?.eMail ?? null,
        guest_organisation: guest?.organisation ?? null,
        token_hash: registration.tokenHash,
        state: registration.state,
        state_at: registration.at,
        offered_until: null,
        diet: registration.diet,
        access_needs: registration.accessNeeds,
        replaced_by_id: null,
        created_at: registration.at,
      })
      .execute();
  } catch (error) {
    if (isUniqueViolation(error)) throw new DomainError('conflict', {}, { cause: error });
    throw error;
  }
}

type Change = {
  id: string;
  act: RegistrationAct;
  to: RegistrationState;
  at: string;
  number?: number;
  offeredUntil?: string;
};

/** Moves the registration on; `conflict` when it is not where the act begins. */
export async function updateRegistration(
  trx: Db,
  { id, act, to, at, number, offeredUntil }: Change,
): Promise<void> {
  const row = await trx
    .updateTable('meeting_registration')
    .set({
      state: to,
      state_at: at,
      offered_until: offeredUntil ?? null,
      ...(number !== undefined && { number }),
    })
    .where('id', '=', id)
    .where('state', 'in', statesBefore(act))
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict');
}

/** What they need, for as long as the registration counts; `conflict` afterwards. */
export async function updateNeeds(
  db: Db,
  id: string,
  { diet, accessNeeds }: Pick<Registration, 'diet' | 'accessNeeds'>,
): Promise<void> {
  const row = await db
    .updateTable('meeting_registration')
    .set({ diet, access_needs: accessNeeds })
    .where('id', '=', id)
    .where('state', 'in', liveStates)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict');
}

/** Who comes instead. */
export async function updateReplacedBy(trx: Db, id: string, replacedById: string): Promise<void> {
  await trx
    .updateTable('meeting_registration')
    .set({ replaced_by_id: replacedById })
    .where('id', '=', id)
    .execute();
}

/** Counts the seats that are held; the table refuses more than there are. */
export async function updateSeatsTaken(trx: Db, meetingId: string): Promise<number> {
  const { taken } = await trx
    .updateTable('meeting')
    .set((eb) => ({
      seats_taken: eb
        .selectFrom('meeting_registration')
        .select((count) => count.fn.countAll<number>().as('held'))
        .where('meeting_id', '=', meetingId)
        .where('state', 'in', seatStates),
    }))
    .where('id', '=', meetingId)
    .returning('seats_taken as taken')
    .executeTakeFirstOrThrow();
  return taken;
}
