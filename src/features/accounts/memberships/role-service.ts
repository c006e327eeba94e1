import { type Actor, actorId, type Role } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import { revokeInvitations } from '../invitations/invitation-queries.ts';
import { getPerson } from '../people/person-queries.ts';
import { requireSelf } from '../people/require-self.ts';
import { isRecentlyConfirmed } from '../recent-sign-in.ts';
import { sessionsOf } from '../sessions.ts';
import {
  findScopeObject,
  getMembership,
  insertMembership,
  listPersonMemberships,
  type Scope,
  updateMembershipStatus,
} from './membership-queries.ts';
import { recordMembership } from './membership-service.ts';
import { actionToGrant, isRoleOfScope, reachesFar } from './role-rules.ts';

type RoleApp = Pick<App, 'db' | 'clock' | 'ids' | 'events' | 'audit' | 'activity' | 'config'>;

/** `sessionId` is the session that asks: giving away power takes a fresh sign-in (S-7.5.1). */
export type RoleGrant = Scope & {
  personId: string;
  role: Role;
  isSubstitute?: boolean;
  sessionId: string | null;
};

/** Gives a member of the scope one more role. Refused with `expired` when the actor has not proved who it is for ten minutes. */
export async function grantRole(
  app: RoleApp,
  actor: Actor,
  grant: RoleGrant,
): Promise<Outcome<{ id: string }>> {
  requirePermission(actor, actionToGrant(grant.role), await findScopeObject(app.db, grant));
  if (!isRoleOfScope(grant)) return refused({ role: { code: 'not-a-choice' } });
  if (!(await mayGrantNow(app, actor, grant.sessionId))) return refused({ form: { code: 'expired' } });
  await requireCandidate(app, grant);
  const { sessionId: _, ...membership } = { ...grant, id: app.ids.next() };
  const at = app.clock.now().toISOString();
  await app.db.transaction().execute(async (trx) => {
    await insertMembership(trx, { ...membership, at, status: 'approved', decidedBy: actorId(actor) });
    await recordMembership(app, trx, { actor, kind: 'membership.approved', membership });
    if (reachesFar(grant.role)) await sessionsOf(app, trx).invalidateAll(grant.personId);
  });
  return done({ id: membership.id });
}

/** Ends a role; the reader's role is the place itself and takes the person's other roles in the scope with it. What the person has invited to and nobody has used dies with the role. */
export async function endMembership(app: RoleApp, actor: Actor, id: string): Promise<void> {
  requireSelf(actor);
  const membership = await getMembership(app.db, id);
  const isOwn = membership.personId === actorId(actor);
  if (!isOwn) {
    requirePermission(actor, actionToGrant(membership.role), await findScopeObject(app.db, membership));
  }
  const all = await listPersonMemberships(app.db, membership.personId, ['approved']);
  const ending =
    membership.role === 'reader'
      ? all.filter((other) => other.scopeId === membership.scopeId)
      : all.filter((other) => other.id === id);
  if (ending.length === 0) throw new DomainError('conflict');
  const at = app.clock.now().toISOString();
  await app.db.transaction().execute(async (trx) => {
    for (const one of ending) {
      await updateMembershipStatus(trx, one.id, { from: 'approved', to: 'ended', at, by: actorId(actor) });
      await recordMembership(app, trx, { actor, kind: 'membership.ended', membership: one });
    }
    await revokeInvitations(trx, { invitedBy: membership.personId }, at);
  });
}

/** Within an organisation only its approved members can get roles: whoever is not there yet is invited. */
async function requireCandidate(app: RoleApp, { personId, scopeType, scopeId }: RoleGrant): Promise<void> {
  const person = await getPerson(app.db, personId);
  if (person.state !== 'active') throw new DomainError('not-found');
  if (scopeType !== 'organisation') return;
  const memberships = await listPersonMemberships(app.db, personId, ['approved']);
  if (!memberships.some((held) => held.scopeId === scopeId)) throw new DomainError('not-found');
}

async function mayGrantNow(app: RoleApp, actor: Actor, sessionId: string | null): Promise<boolean> {
  if (actor.kind !== 'person') return actor.kind === 'system';
  return isRecentlyConfirmed(app, { personId: actor.personId, sessionId });
}
