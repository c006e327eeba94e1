import { type Actor, actorId } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { findPersonByAddress } from '../people/person-queries.ts';
import {
  getMembership,
  insertMembership,
  listHeldMemberships,
  listScopeMemberships,
  type MembershipRecord,
  updateMembershipStatus,
} from './membership-queries.ts';
import { recordMembership } from './membership-service.ts';

type GroupApp = Pick<App, 'db' | 'clock' | 'ids' | 'events' | 'audit'>;

/** Who is in the closed group of a category, by name; the caller has asked who may know. */
export function listGroup(app: Pick<App, 'db'>, categoryId: string): Promise<readonly MembershipRecord[]> {
  return listScopeMemberships(app.db, { scopeType: 'category', scopeId: categoryId });
}

type GroupPlace = { categoryId: string; networkId: string };

/** Lets a member of the network into the closed group; false when nobody of the network has the address, `conflict` when they are in. The caller has asked who may. */
export async function addToGroup(
  app: GroupApp,
  actor: Actor,
  { categoryId, networkId, eMail }: GroupPlace & { eMail: string },
): Promise<boolean> {
  const person = await findPersonByAddress(app.db, eMail.trim().toLowerCase());
  if (person?.state !== 'active') return false;
  const held = await listHeldMemberships(app.db, person.id);
  if (!held.some(({ scopeType, scopeId }) => scopeType === 'network' && scopeId === networkId)) return false;
  const scope = { scopeType: 'category', scopeId: categoryId, role: 'reader' } as const;
  const membership = { ...scope, id: app.ids.next(), personId: person.id };
  const at = app.clock.now().toISOString();
  await app.db.transaction().execute(async (trx) => {
    await insertMembership(trx, { ...membership, at, status: 'approved', decidedBy: actorId(actor) });
    await recordMembership(app, trx, { actor, kind: 'membership.approved', membership });
  });
  return true;
}

/** Takes somebody out of the closed group; `not-found` for what is no place in it. The caller has asked who may. */
export async function removeFromGroup(
  app: GroupApp,
  actor: Actor,
  categoryId: string,
  membershipId: string,
): Promise<void> {
  const membership = await getMembership(app.db, membershipId);
  if (membership.scopeType !== 'category' || membership.scopeId !== categoryId)
    throw new DomainError('not-found');
  const at = app.clock.now().toISOString();
  await app.db.transaction().execute(async (trx) => {
    await updateMembershipStatus(trx, membershipId, {
      from: 'approved',
      to: 'ended',
      at,
      by: actorId(actor),
    });
    await recordMembership(app, trx, { actor, kind: 'membership.ended', membership });
  });
}
