import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome } from '#src/platform/outcome.ts';
import { listNamedMemberships, type NamedMembership } from '../memberships/membership-queries.ts';
import { findPassword } from '../password/password-queries.ts';
import { type Session, sessionsOf } from '../sessions.ts';
import { acceptName } from '../sign-in/sign-in-service.ts';
import { getPerson, type PersonRecord, updatePersonName } from './person-queries.ts';
import { requireSelf } from './require-self.ts';

type AccountApp = Pick<App, 'db' | 'clock' | 'events' | 'audit' | 'activity' | 'config'>;

/** Everything that the portal knows about the person who asks, as the account page shows it. */
export type Account = PersonRecord & {
  passwordChangedAt: string | null;
  memberships: readonly NamedMembership[];
  /** Nobody has let the person in yet. */
  isWaiting: boolean;
};

/** The own account with its organisations and roles. */
export async function getAccount(app: Pick<App, 'db'>, actor: Actor): Promise<Account> {
  const personId = requireSelf(actor);
  const person = await getPerson(app.db, personId);
  const password = await findPassword(app.db, personId);
  const memberships = await listNamedMemberships(app.db, personId);
  return {
    ...person,
    memberships,
    passwordChangedAt: password?.changedAt ?? null,
    isWaiting: memberships.every(({ status }) => status !== 'approved'),
  };
}

/** Changes the own name. */
export async function renameSelf(
  app: Pick<App, 'db' | 'events'>,
  actor: Actor,
  input: { name: string },
): Promise<Outcome<null>> {
  const personId = requireSelf(actor);
  const name = acceptName(input.name);
  if (!name.ok) return name;
  await app.db.transaction().execute(async (trx) => {
    await updatePersonName(trx, personId, name.value);
    const subject = { type: 'person' as const, id: personId };
    await app.events.append(trx, { kind: 'person.changed', actor, subject, data: { fields: ['name'] } });
  });
  return done(null);
}

/** The own live sessions, the latest used first (S-7.5.2). */
export async function listOwnSessions(app: AccountApp, actor: Actor): Promise<Session[]> {
  return sessionsOf(app).list(requireSelf(actor));
}

/** Ends one of the own sessions; somebody else's is not found. */
export async function endOwnSession(app: AccountApp, actor: Actor, sessionId: string): Promise<void> {
  const personId = requireSelf(actor);
  const own = await sessionsOf(app).list(personId);
  if (!own.some(({ id }) => id === sessionId)) throw new DomainError('not-found');
  await sessionsOf(app).invalidate(sessionId);
}

/** Signs out everywhere, or everywhere else when a session is to be kept. */
export async function endOwnSessions(
  app: AccountApp,
  actor: Actor,
  options?: { except: string },
): Promise<void> {
  const personId = requireSelf(actor);
  await app.db.transaction().execute(async (trx) => {
    await sessionsOf(app, trx).invalidateAll(personId, options);
    await app.audit.record(trx, {
      actor,
      action: 'sign-out.everywhere',
      object: { type: 'person', id: personId },
    });
  });
}
