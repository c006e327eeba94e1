import type { InvitationTable } from '#db/tables/accounts.ts';
import type { Role } from '#src/platform/access/actor.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { InvitationScope } from '../memberships/membership-queries.ts';

export type Invitation = InvitationScope & {
  id: string;
  eMail: string;
  role: Role;
  inviterName: string;
  expiresAt: string;
};

export async function insertInvitation(
  db: Db,
  invitation: Omit<Invitation, 'inviterName'> & { tokenHash: string; invitedBy: string | null; at: string },
): Promise<void> {
  await db
    .insertInto('invitation')
    .values({
      id: invitation.id,
      token_hash: invitation.tokenHash,
      e_mail: invitation.eMail,
      scope_type: invitation.scopeType,
      scope_id: invitation.scopeId,
      role: invitation.role,
      invited_by: invitation.invitedBy,
      created_at: invitation.at,
      expires_at: invitation.expiresAt,
      redeemed_at: null,
      redeemed_by: null,
      revoked_at: null,
    })
    .execute();
}

/** The invitation behind a token that is still open; `not-found` for unknown, used, revoked and old ones alike. */
export async function getOpenInvitation(db: Db, tokenHash: string, now: string): Promise<Invitation> {
  const row = await selectOpen(db, now).where('i.token_hash', '=', tokenHash).executeTakeFirst();
  if (!row) throw new DomainError('not-found');
  return toInvitation(row);
}

/** The scope's open invitations, the newest first. */
export async function listOpenInvitations(
  db: Db,
  scope: InvitationScope,
  now: string,
): Promise<Invitation[]> {
  const rows = await selectOpen(db, now)
    .where('i.scope_type', '=', scope.scopeType)
    .where('i.scope_id', '=', scope.scopeId)
    .orderBy('i.id', 'desc')
    .execute();
  return rows.map(toInvitation);
}

export async function getInvitation(db: Db, id: string, now: string): Promise<Invitation> {
  const row = await selectOpen(db, now).where('i.id', '=', id).executeTakeFirst();
  if (!row) throw new DomainError('not-found');
  return toInvitation(row);
}

/** Uses the invitation up; `conflict` for everybody but the first (S-2.3.3). */
export async function redeemInvitation(
  db: Db,
  id: string,
  { personId, at }: { personId: string; at: string },
): Promise<void> {
  const row = await db
    .updateTable('invitation')
    .set({ redeemed_at: at, redeemed_by: personId })
    .where('id', '=', id)
    .where('redeemed_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict');
}

/** Takes open invitations back: one, all that an address has to a scope, or all that a person has sent. */
export async function revokeInvitations(
  db: Db,
  which: { id: string } | { invitedBy: string } | (InvitationScope & { eMail: string }),
  at: string,
): Promise<void> {
  const open = db
    .updateTable('invitation')
    .set({ revoked_at: at })
    .where('redeemed_at', 'is', null)
    .where('revoked_at', 'is', null);
  if ('id' in which) await open.where('id', '=', which.id).execute();
  else if ('invitedBy' in which) await open.where('invited_by', '=', which.invitedBy).execute();
  else {
    await open
      .where('e_mail', '=', which.eMail)
      .where('scope_type', '=', which.scopeType)
      .where('scope_id', '=', which.scopeId)
      .execute();
  }
}

/** Sweeps invitations that ended before the moment; returns how many. */
export async function deleteOldInvitations(db: Db, before: string): Promise<number> {
  const rows = await db.deleteFrom('invitation').where('expires_at', '<', before).returning('id').execute();
  return rows.length;
}

function selectOpen(db: Db, now: string) {
  return db
    .selectFrom('invitation as i')
    .leftJoin('person as p', 'p.id', 'i.invited_by')
    .selectAll('i')
    .select('p.name as inviter_name')
    .where('i.redeemed_at', 'is', null)
    .where('i.revoked_at', 'is', null)
    .where('i.expires_at', '>', now);
}

function toInvitation(row: InvitationTable & { inviter_name: string | null }): Invitation {
  return {
    id: row.id,
    eMail: row.e_mail,
    scopeType: row.scope_type,
    scopeId: row.scope_id,
    role: row.role,
    inviterName: row.inviter_name ?? '',
    expiresAt: row.expires_at,
  };
}
