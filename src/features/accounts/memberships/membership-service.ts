import { swedishDay } from '#src/lib/dates.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { approvedMail, refusedMail, requestMail } from '../accounts-text.ts';
import { getPerson } from '../people/person-queries.ts';
import {
  findScopeObject,
  getMembership,
  getScopeName,
  insertMembership,
  listApproverAddresses,
  listScopeMemberships,
  type MembershipRecord,
  type Scope,
  updateMembershipStatus,
} from './membership-queries.ts';

export { type Coauthor, deleteCoauthor, insertCoauthor, listCoauthors } from './coauthor-queries.ts';
export type { MembershipRecord, Scope } from './membership-queries.ts';
export { findScopeObject, listApproverAddresses, listHeldMemberships } from './membership-queries.ts';

type MembershipApp = Pick<App, 'db' | 'clock' | 'ids' | 'events' | 'audit' | 'mailer' | 'config'>;

/** The scope's members and those who wait, the waiting ones first. */
export async function listMembers(
  app: Pick<App, 'db'>,
  actor: Actor,
  scope: Scope,
): Promise<MembershipRecord[]> {
  requirePermission(actor, 'member.list', await findScopeObject(app.db, scope));
  return listScopeMemberships(app.db, scope);
}

/** Lets the person in with the role that was asked for, and tells them. */
export async function approveMembership(app: MembershipApp, actor: Actor, id: string): Promise<void> {
  await decide(app, actor, id, 'approved');
}

/** Turns the person down, and tells them what they can do. */
export async function refuseMembership(app: MembershipApp, actor: Actor, id: string): Promise<void> {
  await decide(app, actor, id, 'refused');
}

async function decide(
  app: MembershipApp,
  actor: Actor,
  id: string,
  to: 'approved' | 'refused',
): Promise<void> {
  const membership = await getMembership(app.db, id);
  requirePermission(actor, 'member.approve', await findScopeObject(app.db, membership));
  const organisation = await getScopeName(app.db, membership);
  const { eMail } = await getPerson(app.db, membership.personId);
  const mail = to === 'approved' ? approvedMail(app.config, { organisation }) : refusedMail({ organisation });
  const at = app.clock.now().toISOString();
  await app.db.transaction().execute(async (trx) => {
    await updateMembershipStatus(trx, id, { from: 'requested', to, at, by: actorId(actor) });
    await app.mailer.queue(trx, {
      to: eMail,
      purpose: 'membership',
      dedupeKey: `membership ${id} ${at}`,
      ...mail,
    });
    await recordMembership(app, trx, { actor, kind: `membership.${to}`, membership });
  });
}

/** Writes the event and the audit row of what happened to a membership. */
export async function recordMembership(
  app: Pick<App, 'events' | 'audit'>,
  trx: App['db'],
  record: {
    actor: Actor;
    kind: 'membership.requested' | 'membership.approved' | 'membership.refused' | 'membership.ended';
    membership: Pick<MembershipRecord, 'id' | 'personId' | 'scopeType' | 'scopeId' | 'role'>;
    /** Let in by the address alone, without anybody who stands behind it. */
    how?: 'mail-domain';
  },
): Promise<void> {
  const { actor, kind, membership, how } = record;
  const { personId, scopeType, scopeId, role } = membership;
  const data = { personId, scopeType, scopeId, role, ...(how && { how }) };
  await app.events.append(trx, { kind, actor, subject: { type: 'membership', id: membership.id }, data });
  await app.audit.record(trx, {
    actor,
    action: kind,
    object: { type: 'membership', id: membership.id },
    data,
  });
}

/** Asks for a reader's place in the organisation on behalf of a person, and mails those who approve. */
export async function requestMembership(
  app: MembershipApp,
  trx: App['db'],
  request: { actor: Actor; personId: string; personName: string; organisation: { id: string; name: string } },
): Promise<void> {
  const { actor, personId, organisation } = request;
  const membership = {
    id: app.ids.next(),
    personId,
    scopeType: 'organisation' as const,
    scopeId: organisation.id,
    role: 'reader' as const,
  };
  await insertMembership(trx, { ...membership, at: app.clock.now().toISOString(), status: 'requested' });
  await recordMembership(app, trx, { actor, kind: 'membership.requested', membership });
  await mailApprovers(app, trx, {
    ...membership,
    personName: request.personName,
    scopeName: organisation.name,
  });
}

/** Tells those who approve that somebody waits; one mail each for a membership. */
export async function mailApprovers(
  app: Pick<App, 'mailer' | 'config' | 'clock'>,
  trx: App['db'],
  waiting: Scope & { id: string; personName: string; scopeName: string },
): Promise<void> {
  const mail = requestMail(app.config, { person: waiting.personName, organisation: waiting.scopeName });
  const day = swedishDay(app.clock.now());
  for (const to of await listApproverAddresses(trx, waiting)) {
    const dedupeKey = `request ${waiting.id} ${day} ${to}`;
    await app.mailer.queue(trx, { to, purpose: 'membership', dedupeKey, ...mail });
  }
}
