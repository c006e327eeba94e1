import { blockedText } from '#src/features/privacy/accept-text.ts';
import { type Actor, actorId, type Role } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import { invitationMail } from '../accounts-text.ts';
import { findScopeObject, getScopeName, type InvitationScope } from '../memberships/membership-queries.ts';
import { actionToGrant, actionToInvite, isRoleOfScope } from '../memberships/role-rules.ts';
import { isSharedMailbox, isStudentDomain, readAddress } from '../sign-in/address-rules.ts';
import { newToken, tokenHash } from '../token.ts';
import {
  getInvitation,
  getOpenInvitation,
  type Invitation,
  insertInvitation,
  listOpenInvitations,
  revokeInvitations,
} from './invitation-queries.ts';

const lifeMs = 72 * 3_600_000;

type InvitationApp = Pick<App, 'db' | 'clock' | 'ids' | 'config' | 'mailer' | 'audit' | 'limits'>;

export type { Invitation } from './invitation-queries.ts';

/** Mails a single-use link that gives the role in the scope; a newer one to the same address takes the older one's place. */
export async function invitePerson(
  app: InvitationApp,
  actor: Actor,
  input: InvitationScope & { eMail: string; role: Role },
): Promise<Outcome<{ id: string }>> {
  await requireInviter(app, actor, input);
  if (!isRoleOfScope(input)) return refused({ role: { code: 'not-a-choice' } });
  const address = readAddress(input.eMail);
  if (!address) return refused({ e_mail: { code: input.eMail.trim() ? 'invalid-email' : 'required' } });
  if (isSharedMailbox(address.local)) return refused({ e_mail: { code: 'shared-mailbox' } });
  if (isStudentDomain(address.domain)) return refused({ e_mail: { code: 'domain-not-registered' } });
  const blocked = blockedText({ e_mail: address.eMail });
  if (Object.keys(blocked).length > 0) return refused(blocked);
  app.limits.take('invite', actorId(actor) ?? 'system');
  const scope = await getScopeName(app.db, input);
  const id = app.ids.next();
  await app.db
    .transaction()
    .execute((trx) => store(app, trx, { ...input, actor, id, scope, eMail: address.eMail }));
  return done({ id });
}

async function store(
  app: InvitationApp,
  trx: App['db'],
  invitation: InvitationScope & { actor: Actor; id: string; scope: string; eMail: string; role: Role },
): Promise<void> {
  const { actor, id, scope, eMail, scopeType, scopeId, role } = invitation;
  const now = app.clock.now();
  const at = now.toISOString();
  const expiresAt = new Date(now.getTime() + lifeMs).toISOString();
  const { token, hash } = newToken();
  const invitedBy = actorId(actor);
  await revokeInvitations(trx, { scopeType, scopeId, eMail }, at);
  await insertInvitation(trx, {
    id,
    eMail,
    scopeType,
    scopeId,
    role,
    tokenHash: hash,
    invitedBy,
    at,
    expiresAt,
  });
  const inviter = actor.kind === 'person' ? actor.name : scope;
  const mail = invitationMail(app.config, { inviter, scope, role, token });
  await app.mailer.queue(trx, { to: eMail, purpose: 'invitation', ...mail });
  await app.audit.record(trx, {
    actor,
    action: 'invitation.sent',
    object: { type: 'invitation', id },
    data: { scopeType, scopeId, role },
  });
}

/** The open invitation behind a link. Reading changes nothing, so a mail scanner that opens it does no harm. */
export async function openInvitation(
  app: Pick<App, 'db' | 'clock'>,
  token: string,
): Promise<Invitation & { scopeName: string }> {
  const invitation = await getOpenInvitation(app.db, tokenHash(token), app.clock.now().toISOString());
  return { ...invitation, scopeName: await getScopeName(app.db, invitation) };
}

/** The scope's open invitations. */
export async function listInvitations(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
  scope: InvitationScope,
): Promise<Invitation[]> {
  requirePermission(actor, actionToInvite(scope), await findScopeObject(app.db, scope));
  return listOpenInvitations(app.db, scope, app.clock.now().toISOString());
}

/** Takes an open invitation back. */
export async function revokeInvitation(
  app: Pick<App, 'db' | 'clock' | 'audit'>,
  actor: Actor,
  id: string,
): Promise<void> {
  const at = app.clock.now().toISOString();
  const invitation = await getInvitation(app.db, id, at);
  requirePermission(actor, actionToInvite(invitation), await findScopeObject(app.db, invitation));
  await app.db.transaction().execute(async (trx) => {
    await revokeInvitations(trx, { id }, at);
    await app.audit.record(trx, { actor, action: 'invitation.revoked', object: { type: 'invitation', id } });
  });
}

async function requireInviter(
  app: InvitationApp,
  actor: Actor,
  { role, ...scope }: InvitationScope & { role: Role },
): Promise<void> {
  const object = await findScopeObject(app.db, scope);
  requirePermission(actor, actionToInvite(scope), object);
  if (scope.scopeType !== 'entry') requirePermission(actor, actionToGrant(role), object);
}
