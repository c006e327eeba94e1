import { type Actor, system } from '#src/platform/access/actor.ts';
import type { App, Db } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { tellOffered } from './mails/registration-mails.ts';
import { listWishes } from './registration-queries.ts';
import { movesUp, offeredUntil, placeOf, type Wish } from './registration-rules.ts';
import { type LockedMeeting, updateRegistration, updateSeatsTaken } from './registration-write-queries.ts';
import { mayCome } from './rights-service.ts';

/** What registrations are changed with. */
export type Registering = Pick<App, 'db' | 'clock' | 'ids' | 'events' | 'mailer' | 'config'>;

/**
 * After every change: whoever is next on the waiting list is offered what is free and told, and the seats are counted.
 * Nothing is offered once the meeting has begun or is cancelled, nor to anybody who may not come any more.
 */
export async function settle(app: Registering, trx: Db, meeting: LockedMeeting): Promise<void> {
  const now = isoAt(app.clock);
  const seatsTaken = await updateSeatsTaken(trx, meeting.id);
  const isOffering = meeting.state === 'open' && now < meeting.startsAt;
  if (!isOffering || isFull({ ...meeting, seatsTaken })) return;
  const next = movesUp(meeting, await listValidWishes(trx, meeting));
  for (const id of next) {
    const until = offeredUntil(app.clock.now(), meeting.hoursToAccept, meeting.startsAt);
    await updateRegistration(trx, { id, act: 'offer', to: 'offered', at: now, offeredUntil: until });
    await sayChanged(app, trx, system, { meetingId: meeting.id, registration: id });
    await tellOffered(app, trx, id);
  }
  if (next.length > 0) await updateSeatsTaken(trx, meeting.id);
}

/** Where a newcomer of the organisation is placed; who waits is not asked for where nobody fits. */
export async function placeFor(
  trx: Db,
  meeting: LockedMeeting,
  organisationId: string | null,
): Promise<'registered' | 'waiting'> {
  return isFull(meeting) ? 'waiting' : placeOf(meeting, await listValidWishes(trx, meeting), organisationId);
}

/** Those who want to come, but for any next in turn who may not come any more. */
async function listValidWishes(trx: Db, meeting: LockedMeeting): Promise<readonly Wish[]> {
  const passed = new Set<string>();
  const all = await listWishes(trx, meeting.id);
  for (;;) {
    const wishes = all.filter(({ id }) => !passed.has(id));
    const before = passed.size;
    const next = new Set(movesUp(meeting, wishes));
    for (const wish of wishes)
      if (next.has(wish.id) && !(await mayCome(trx, meeting, wish))) passed.add(wish.id);
    if (passed.size === before) return wishes;
  }
}

const isFull = ({ seats, seatsTaken }: Pick<LockedMeeting, 'seats' | 'seatsTaken'>) =>
  seats !== null && seatsTaken >= seats;

/** A line in the event log: the meeting's pages show how many seats are left. */
export async function sayChanged(
  app: Pick<App, 'events'>,
  trx: Db,
  actor: Actor,
  { meetingId, registration }: { meetingId: string; registration: string },
): Promise<void> {
  const subject = { type: 'meeting', id: meetingId } as const;
  await app.events.append(trx, {
    kind: 'meeting.registration-changed',
    actor,
    subject,
    data: { registration },
  });
}
