import { type Actor, personActor, system } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import {
  getScopeName,
  insertMembership,
  listPersonMemberships,
  updateApprovedToRequested,
} from '../memberships/membership-queries.ts';
import { mailApprovers, recordMembership, requestMembership } from '../memberships/membership-service.ts';
import {
  insertPerson,
  type PersonRecord,
  updatePersonConfirmed,
  updatePersonState,
} from '../people/person-queries.ts';
import { sessionsOf } from '../sessions.ts';

export type ArrivalApp = Pick<
  App,
  'db' | 'clock' | 'ids' | 'config' | 'events' | 'audit' | 'mailer' | 'activity' | 'limits'
>;
export type Newcomer = { eMail: string; name: string };
export type Organisation = { id: string; name: string; approvesAutomatically: boolean };

/** The actor of somebody who has just proved who they are, before any membership counts. */
export function newcomerActor({ personId, name }: { personId: string; name: string }): Actor {
  return personActor({ personId, name, memberships: [] });
}

/** Adds the person; the address is proved by whoever calls. */
export async function addPerson(
  app: ArrivalApp,
  trx: App['db'],
  { eMail, name }: Newcomer,
): Promise<{ personId: string; name: string }> {
  const personId = app.ids.next();
  await insertPerson(trx, { id: personId, name, eMail, at: app.clock.now().toISOString() });
  const actor = newcomerActor({ personId, name });
  await app.events.append(trx, { kind: 'person.joined', actor, subject: { type: 'person', id: personId } });
  return { personId, name };
}

/** Gives the person a reader's place in the organisation of their domain: at once when it wants so, else after approval. */
export async function joinOrganisation(
  app: ArrivalApp,
  trx: App['db'],
  { personId, name, organisation }: { personId: string; name: string; organisation: Organisation },
): Promise<void> {
  if (!organisation.approvesAutomatically) {
    const actor = newcomerActor({ personId, name });
    return requestMembership(app, trx, { actor, personId, personName: name, organisation });
  }
  const scope = { scopeType: 'organisation', scopeId: organisation.id, role: 'reader' } as const;
  const membership = { id: app.ids.next(), personId, ...scope };
  const at = app.clock.now().toISOString();
  await insertMembership(trx, { ...membership, at, status: 'approved', decidedBy: null });
  await recordMembership(app, trx, {
    actor: system,
    kind: 'membership.approved',
    membership,
    how: 'mail-domain',
  });
}

/** Wakes a sleeping account: every role waits for a new approval. Suspended and erased people are refused. */
export async function wakeIfAsleep(app: ArrivalApp, trx: App['db'], person: PersonRecord): Promise<void> {
  if (person.state === 'active') return;
  if (person.state !== 'asleep') throw new DomainError('forbidden', { reason: person.state });
  const at = app.clock.now().toISOString();
  await updatePersonState(trx, person.id, { from: 'asleep', to: 'active' });
  await updatePersonConfirmed(trx, person.id, at);
  await updateApprovedToRequested(trx, person.id, at);
  const actor = newcomerActor({ personId: person.id, name: person.name });
  for (const membership of await listPersonMemberships(trx, person.id, ['requested'])) {
    await recordMembership(app, trx, { actor, kind: 'membership.requested', membership });
    const scopeName = await getScopeName(trx, membership);
    await mailApprovers(app, trx, { ...membership, scopeName });
  }
}

/** Opens a session with a new secret and writes it in the audit trail (S-7.2.4, S-16.3.1). */
export async function startSession(
  app: ArrivalApp,
  trx: App['db'],
  { personId, name, client, how }: { personId: string; name: string; client: string; how: SignInWay },
): Promise<string> {
  const { secret } = await sessionsOf(app, trx).create({ personId, client });
  await app.audit.record(trx, {
    actor: newcomerActor({ personId, name }),
    action: 'sign-in.ok',
    object: { type: 'person', id: personId },
    data: { how },
  });
  return secret;
}

export type SignInWay = 'code' | 'password' | 'invitation' | 'setup';
