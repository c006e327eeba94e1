import { actorOf, findPersonByAddress } from '#src/features/accounts/people/person-service.ts';
import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { directory } from '#src/features/network/directory-service.ts';
import { acceptText, type TextGate } from '#src/features/privacy/accept-text.ts';
import type { Actor, Person } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { App, Db } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type FieldErrors, type Outcome, refused } from '#src/platform/outcome.ts';
import { registrationPeriod } from '../meeting/meeting-rules.ts';
import { type OpenedMeeting, visibleMeeting } from '../visible-service.ts';
import { tellRegistered, tellReplacing } from './mails/registration-mails.ts';
import type { Registration } from './registration.ts';
import type { RegisterInput } from './registration-input.ts';
import { moveRegistration } from './registration-move.ts';
import { findOwn } from './registration-queries.ts';
import { insertRegistration, lockMeeting, updateReplacedBy } from './registration-write-queries.ts';
import { placeFor, type Registering, sayChanged, settle } from './settle.ts';

type Named = { id: string; name: string };

/** What the page of registration shows: where the person stands, and for whom they can come. */
export type RegistrationPage = {
  meeting: OpenedMeeting;
  own: Registration | undefined;
  period: ReturnType<typeof registrationPeriod>;
  organisations: readonly Named[];
};

export async function openRegistration(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
  meetingId: string,
): Promise<RegistrationPage> {
  const meeting = await visibleMeeting(app, actor, meetingId);
  const own = actor.kind === 'person' ? await findOwn(app.db, meetingId, actor.personId) : undefined;
  const period = registrationPeriod(meeting, app.clock.now());
  return { meeting, own, period, organisations: await ownOrganisations(app.db, actor) };
}

/** The organisations that the person works for, by name. */
async function ownOrganisations(db: Db, actor: Actor): Promise<readonly Named[]> {
  if (actor.kind !== 'person') return [];
  const own = actor.memberships.filter(({ scopeType }) => scopeType === 'organisation');
  const ids = [...new Set(own.map(({ scopeId }) => scopeId))];
  const found = await Promise.all(ids.map((id) => directory.organisationById(db, id)));
  return found.filter((one) => one !== undefined);
}

/** Registers the person, or puts them on the waiting list; registering twice is registering once. */
export async function register(
  app: Registering & TextGate,
  actor: Actor,
  meetingId: string,
  input: RegisterInput,
): Promise<Outcome<void>> {
  requirePermission(actor, 'meeting.register');
  const personId = requireSelf(actor);
  const { meeting, own, period, organisations } = await openRegistration(app, actor, meetingId);
  if (own) return done(undefined);
  if (period !== 'open') throw new DomainError('conflict');
  const organisation = organisations.find(({ id }) => id === input.organisation) ?? organisations[0];
  const isChoice = input.organisation === '' || organisation?.id === input.organisation;
  const errors: FieldErrors = {
    ...(await acceptText(app, actor, { diet: input.diet, access: input.access })),
    ...(!isChoice && { organisation: { code: 'not-a-choice' as const } }),
  };
  if (Object.keys(errors).length > 0) return refused(errors);
  await app.db.transaction().execute(async (trx) => {
    const locked = await lockMeeting(trx, meetingId);
    if (locked.state !== 'open') throw new DomainError('conflict');
    if (await findOwn(trx, meetingId, personId)) return;
    const id = app.ids.next();
    const organisationId = organisation?.id ?? null;
    const state = await placeFor(trx, locked, organisationId);
    const whose = {
      id,
      meetingId,
      number: locked.number,
      personId,
      organisationId,
      guest: null,
      tokenHash: null,
    };
    await insertRegistration(trx, { ...whose, state, ...neededBy(meeting, input), at: isoAt(app.clock) });
    await sayChanged(app, trx, actor, { meetingId, registration: id });
    await settle(app, trx, locked);
    await tellRegistered(app, trx, id);
  });
  return done(undefined);
}

/** What is kept of the answers: only what the meeting asks for. */
export function neededBy(
  { asksDiet, asksAccess }: Pick<OpenedMeeting, 'asksDiet' | 'asksAccess'>,
  { diet, access }: Pick<RegisterInput, 'diet' | 'access'>,
) {
  return { diet: asksDiet ? diet : '', accessNeeds: asksAccess ? access : '' };
}

/** Takes back the own registration, a place on the waiting list or an offered seat. */
export async function cancelRegistration(app: Registering, actor: Actor, meetingId: string): Promise<void> {
  await moveRegistration(app, actor, { registration: await getOwn(app, actor, meetingId), act: 'cancel' });
}

/** Takes the seat that is offered; `conflict` when its time is out. */
export async function acceptSeat(app: Registering, actor: Actor, meetingId: string): Promise<void> {
  await moveRegistration(app, actor, { registration: await getOwn(app, actor, meetingId), act: 'accept' });
}

/** The meeting for somebody who is registered for it; throws `not-found`. */
export async function openOwnRegistration(
  app: Pick<App, 'db'>,
  actor: Actor,
  meetingId: string,
): Promise<{ meeting: OpenedMeeting; own: Registration }> {
  const own = await getOwn(app, actor, meetingId);
  return { own, meeting: await visibleMeeting(app, actor, meetingId) };
}

/** Leaves the seat to a colleague of the same organisation, who is told. */
export async function leaveToColleague(
  app: Registering,
  actor: Actor,
  meetingId: string,
  eMail: string,
): Promise<Outcome<void>> {
  const { own, meeting } = await openOwnRegistration(app, actor, meetingId);
  const colleague = await findColleague(app.db, meeting, own, eMail);
  if (!colleague) return refused({ e_mail: { code: 'not-a-member' } });
  if (await findOwn(app.db, meetingId, colleague.personId)) return refused({ e_mail: { code: 'taken' } });
  const id = app.ids.next();
  await moveRegistration(app, actor, {
    registration: own,
    act: 'replace',
    also: async (trx, { number }) => {
      const whose = {
        id,
        meetingId,
        number,
        personId: colleague.personId,
        organisationId: own.organisationId,
      };
      const rest = { guest: null, tokenHash: null, diet: '', accessNeeds: '', at: isoAt(app.clock) };
      await insertRegistration(trx, { ...whose, ...rest, state: 'registered' });
      await updateReplacedBy(trx, own.id, id);
      await tellReplacing(app, trx, id);
    },
  });
  return done(undefined);
}

async function findColleague(
  db: Db,
  meeting: OpenedMeeting,
  own: Registration,
  eMail: string,
): Promise<Person | undefined> {
  const person = await findPersonByAddress(db, eMail.toLowerCase());
  const actor = person && (await actorOf(db, person.id));
  if (actor?.kind !== 'person' || actor.personId === own.personId) return undefined;
  if (!canSee(actor, 'member') || !canSee(actor, meeting.visibility)) return undefined;
  const isSame = own.organisationId === null || canSee(actor, `organisation:${own.organisationId}`);
  return isSame ? actor : undefined;
}

async function getOwn(app: Pick<App, 'db'>, actor: Actor, meetingId: string): Promise<Registration> {
  requirePermission(actor, 'meeting.register');
  const own = await findOwn(app.db, meetingId, requireSelf(actor));
  if (!own) throw new DomainError('not-found');
  return own;
}
