import type { Actor } from '#src/platform/access/actor.ts';
import type { Db } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { Registration } from './registration.ts';
import { findRegistration } from './registration-queries.ts';
import { nextState, type RegistrationAct } from './registration-rules.ts';
import { type LockedMeeting, lockMeeting, updateRegistration } from './registration-write-queries.ts';
import { type Registering, sayChanged, settle } from './settle.ts';

type Move = {
  registration: Pick<Registration, 'id' | 'meetingId'>;
  act: RegistrationAct;
  /** Done in the same transaction, after the state and before the seats are settled. */
  also?: (trx: Db, meeting: LockedMeeting) => Promise<void>;
};

/**
 * Moves one registration on and settles the seats, one change of a meeting after another; `conflict` when the registration
 * has moved meanwhile and the act does not belong to where it is now.
 */
export async function moveRegistration(app: Registering, actor: Actor, move: Move): Promise<void> {
  await app.db.transaction().execute((trx) => moveWithin(app, trx, actor, move));
}

/** The same within a transaction that has begun. */
export async function moveWithin(
  app: Registering,
  trx: Db,
  actor: Actor,
  { registration: { id, meetingId }, act, also }: Move,
): Promise<void> {
  const meeting = await lockMeeting(trx, meetingId);
  const now = await findRegistration(trx, id);
  const to = now && now.meetingId === meetingId ? nextState(now.state, act) : undefined;
  if (!to || isTooLate(act, now, isoAt(app.clock))) throw new DomainError('conflict');
  await updateRegistration(trx, { id, act, to, at: isoAt(app.clock) });
  await also?.(trx, meeting);
  await sayChanged(app, trx, actor, { meetingId, registration: id });
  await settle(app, trx, meeting);
}

/** An offer whose time is out is not accepted, also before a job has taken it back. */
const isTooLate = (act: RegistrationAct, now: Registration | undefined, at: string) =>
  act === 'accept' && (now?.offeredUntil ?? '') <= at;
