import { readAddress } from '#src/features/accounts/sign-in/address-rules.ts';
import { tokenHash } from '#src/features/accounts/token.ts';
import { acceptText, blockedText, type TextGate } from '#src/features/privacy/accept-text.ts';
import { type Actor, anonymous } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type FieldErrors, type Outcome, refused } from '#src/platform/outcome.ts';
import { registrationPeriod } from '../../meeting/meeting-rules.ts';
import { type OpenedMeeting, visibleMeeting } from '../../visible-service.ts';
import { tellGuest, tellRegistered } from '../mails/registration-mails.ts';
import type { Registration } from '../registration.ts';
import type { GuestInput } from '../registration-input.ts';
import { moveRegistration } from '../registration-move.ts';
import { findByToken, findGuest, findRegistration } from '../registration-queries.ts';
import { neededBy } from '../registration-service.ts';
import { insertRegistration, lockMeeting, updateRegistration } from '../registration-write-queries.ts';
import { placeFor, type Registering, sayChanged, settle } from '../settle.ts';
import { guestToken } from './guest-token.ts';

type GuestApp = Registering & TextGate & Pick<App, 'limits'>;

/**
 * Keeps what somebody without an account has filled in and mails the link by which they confirm. The answer is the same
 * whether the address is registered already or not; no seat is taken before the address is confirmed.
 */
export async function registerGuest(
  app: GuestApp,
  actor: Actor,
  meetingId: string,
  input: GuestInput,
  clientKey: string,
): Promise<Outcome<void>> {
  const meeting = await visibleMeeting(app, anonymous, meetingId);
  if (registrationPeriod(meeting, app.clock.now()) !== 'open') throw new DomainError('conflict');
  const address = readAddress(input.e_mail);
  const errors: FieldErrors = {
    ...blockedText({ name: input.name, organisation: input.organisation }),
    ...(await acceptText(app, actor, { diet: input.diet, access: input.access })),
    ...(!address && { e_mail: { code: 'invalid-email' as const } }),
  };
  if (!address || Object.keys(errors).length > 0) return refused(errors);
  const { eMail } = address;
  app.limits.take('guest-mail', clientKey);
  app.limits.take('guest-mail', eMail);
  await app.db.transaction().execute(async (trx) => {
    await lockMeeting(trx, meetingId);
    const before = await findGuest(trx, meetingId, eMail);
    const id = before?.id ?? app.ids.next();
    if (!before) {
      const guest = { name: input.name, eMail, organisation: input.organisation };
      const whose = { id, meetingId, number: null, personId: null, organisationId: null, guest };
      const hash = tokenHash(guestToken(app.config, { id }));
      const rest = { ...neededBy(meeting, input), tokenHash: hash, at: isoAt(app.clock) };
      await insertRegistration(trx, { ...whose, ...rest, state: 'unconfirmed' });
    }
    await tellGuest(app, trx, id);
  });
  return done(undefined);
}

/** A guest's registration, behind the link that was mailed; throws `not-found`. */
export async function openGuest(
  app: Pick<App, 'db'>,
  token: string,
): Promise<{ registration: Registration; meeting: OpenedMeeting }> {
  const registration = await findByToken(app.db, tokenHash(token));
  if (!registration) throw new DomainError('not-found');
  return { registration, meeting: await visibleMeeting(app, anonymous, registration.meetingId) };
}

/** The address is the guest's own: registers them, or puts them on the waiting list; `conflict` once the meeting has begun. */
export async function confirmGuest(app: Registering, token: string): Promise<void> {
  const { registration, meeting } = await openGuest(app, token);
  const { id, meetingId } = registration;
  if (meeting.state !== 'open' || meeting.startsAt <= isoAt(app.clock)) throw new DomainError('conflict');
  await app.db.transaction().execute(async (trx) => {
    const locked = await lockMeeting(trx, meetingId);
    const now = await findRegistration(trx, id);
    if (now?.state !== 'unconfirmed') return;
    const state = await placeFor(trx, locked, null);
    const act = state === 'registered' ? 'confirm' : 'queue';
    await updateRegistration(trx, { id, act, to: state, at: isoAt(app.clock), number: locked.number });
    await sayChanged(app, trx, anonymous, { meetingId, registration: id });
    await settle(app, trx, locked);
    await tellRegistered(app, trx, id);
  });
}

/** Takes the registration back. */
export async function cancelGuest(app: Registering, token: string): Promise<void> {
  const { registration } = await openGuest(app, token);
  await moveRegistration(app, anonymous, { registration, act: 'cancel' });
}

/** Takes the seat that is offered; `conflict` when its time is out. */
export async function acceptGuestSeat(app: Registering, token: string): Promise<void> {
  const { registration } = await openGuest(app, token);
  await moveRegistration(app, anonymous, { registration, act: 'accept' });
}
