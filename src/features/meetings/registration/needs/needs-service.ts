import { acceptText, type TextGate } from '#src/features/privacy/accept-text.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import type { OpenedMeeting } from '../../visible-service.ts';
import { openGuest } from '../guests/guest-service.ts';
import type { Registration } from '../registration.ts';
import type { NeedsInput } from '../registration-input.ts';
import { neededBy, openOwnRegistration } from '../registration-service.ts';
import { updateNeeds } from '../registration-write-queries.ts';
import { canChangeNeeds } from './needs-rules.ts';

/** Somebody's registration with what they have said that they need. */
export type OwnNeeds = { meeting: OpenedMeeting; registration: Registration };
type Reading = Pick<App, 'db' | 'clock'>;

/** What the person has said; `not-found` for whoever is not registered, or where the meeting asks for nothing any more. */
export async function openNeeds(app: Reading, actor: Actor, meetingId: string): Promise<OwnNeeds> {
  const { meeting, own } = await openOwnRegistration(app, actor, meetingId);
  return changeable(app, { meeting, registration: own });
}

/** The same for somebody without an account, behind the link that was mailed. */
export async function openGuestNeeds(app: Reading, token: string): Promise<OwnNeeds> {
  return changeable(app, await openGuest(app, token));
}

function changeable({ clock }: Pick<App, 'clock'>, own: OwnNeeds): OwnNeeds {
  if (!canChangeNeeds(own.meeting, own.registration, clock.now())) throw new DomainError('not-found');
  return own;
}

/** Says something else in the place of what was said. */
export async function changeNeeds(
  app: Reading & TextGate,
  actor: Actor,
  meetingId: string,
  input: NeedsInput,
): Promise<Outcome<void>> {
  return writeNeeds(app, actor, await openNeeds(app, actor, meetingId), input);
}

/** The same for somebody without an account. */
export async function changeGuestNeeds(
  app: Reading & TextGate,
  actor: Actor,
  token: string,
  input: NeedsInput,
): Promise<Outcome<void>> {
  return writeNeeds(app, actor, await openGuestNeeds(app, token), input);
}

async function writeNeeds(
  app: Reading & TextGate,
  actor: Actor,
  { meeting, registration }: OwnNeeds,
  input: NeedsInput,
): Promise<Outcome<void>> {
  const wrong = await acceptText(app, actor, { diet: input.diet, access: input.access });
  if (Object.keys(wrong).length > 0) return refused(wrong);
  await updateNeeds(app.db, registration.id, neededBy(meeting, input));
  return done(undefined);
}
