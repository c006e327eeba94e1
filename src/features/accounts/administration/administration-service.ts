import type { Actor } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { Outcome } from '#src/platform/outcome.ts';
import { revokeInvitations } from '../invitations/invitation-queries.ts';
import { listPersonMemberships } from '../memberships/membership-queries.ts';
import { endMembership, grantRole } from '../memberships/role-service.ts';
import { getPerson, updatePersonConfirmed, updatePersonState } from '../people/person-queries.ts';
import { sessionsOf } from '../sessions.ts';
import type { SuspensionReason } from './administration-input.ts';

type AdministrationApp = Pick<App, 'db' | 'clock' | 'events' | 'audit' | 'activity' | 'config'>;

const portal = { scopeType: 'portal', scopeId: 'portal' } as const;

/** Closes somebody else's account: every session ends in the same transaction (S-7.4.2), and the open invitations that it sent. */
export async function suspendPerson(
  app: AdministrationApp,
  actor: Actor,
  { personId, reason }: { personId: string; reason: SuspensionReason },
): Promise<void> {
  requirePower(actor, personId);
  const { state } = await getPerson(app.db, personId);
  if (state !== 'active' && state !== 'asleep') throw new DomainError('conflict');
  await app.db.transaction().execute(async (trx) => {
    await updatePersonState(trx, personId, { from: state, to: 'suspended' });
    await sessionsOf(app, trx).invalidateAll(personId);
    await revokeInvitations(trx, { invitedBy: personId }, app.clock.now().toISOString());
    await recordState(app, trx, { actor, personId, action: 'person.suspended', data: { reason } });
  });
}

/** Opens a closed account again; its roles are as they were, and the half-year begins anew. */
export async function restorePerson(app: AdministrationApp, actor: Actor, personId: string): Promise<void> {
  requirePermission(actor, 'portal.operate');
  await app.db.transaction().execute(async (trx) => {
    await updatePersonState(trx, personId, { from: 'suspended', to: 'active' });
    await updatePersonConfirmed(trx, personId, app.clock.now().toISOString());
    await recordState(app, trx, { actor, personId, action: 'person.restored', data: {} });
  });
}

/** Signs somebody out everywhere; the account stays open. */
export async function endPersonSessions(
  app: AdministrationApp,
  actor: Actor,
  personId: string,
): Promise<void> {
  requirePermission(actor, 'portal.operate');
  await getPerson(app.db, personId);
  const object = { type: 'person', id: personId };
  await app.db.transaction().execute(async (trx) => {
    await sessionsOf(app, trx).invalidateAll(personId);
    await app.audit.record(trx, { actor, action: 'sign-out.everywhere', object });
  });
}

/** Makes somebody an administrator; refused with `expired` when the actor has not proved who it is for ten minutes. */
export async function grantAdmin(
  app: Parameters<typeof grantRole>[0],
  actor: Actor,
  grant: { personId: string; sessionId: string | null },
): Promise<Outcome<{ id: string }>> {
  return grantRole(app, actor, { ...portal, ...grant, role: 'admin' });
}

/** Takes the administrator's role from somebody else: whoever takes it still has it. */
export async function revokeAdmin(
  app: Parameters<typeof endMembership>[0],
  actor: Actor,
  personId: string,
): Promise<void> {
  requirePower(actor, personId);
  const held = await listPersonMemberships(app.db, personId, ['approved']);
  const admin = held.find(({ role }) => role === 'admin');
  if (!admin) throw new DomainError('conflict');
  await endMembership(app, actor, admin.id);
}

function requirePower(actor: Actor, personId: string): void {
  requirePermission(actor, 'portal.operate');
  if (actor.kind === 'person' && actor.personId === personId) throw new DomainError('forbidden');
}

async function recordState(
  app: Pick<App, 'events' | 'audit'>,
  trx: App['db'],
  change: { actor: Actor; personId: string; action: string; data: Readonly<Record<string, string>> },
): Promise<void> {
  const { actor, personId, action, data } = change;
  const subject = { type: 'person' as const, id: personId };
  await app.events.append(trx, { kind: 'person.changed', actor, subject, data: { fields: ['state'] } });
  await app.audit.record(trx, { actor, action, object: subject, data });
}
