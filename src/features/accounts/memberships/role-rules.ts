import type { HeldRole, Membership, Role, ScopeType } from '#src/platform/access/actor.ts';
import type { Action } from '#src/platform/access/permissions.ts';

const rolesOfScope: Readonly<Partial<Record<ScopeType, readonly HeldRole[]>>> = {
  organisation: ['reader', 'writer', 'editor', 'contact'],
  network: ['coordinator'],
  portal: ['admin'],
  entry: ['writer'],
};

/** Whether the role can be held in that kind of scope. */
export function isRoleOfScope({ role, scopeType }: Pick<Membership, 'role' | 'scopeType'>): boolean {
  return rolesOfScope[scopeType]?.includes(role) ?? false;
}

/** What somebody must be allowed to do in order to give, offer or take the role. */
export function actionToGrant(role: Role): Action {
  if (role === 'admin') return 'portal.operate';
  return role === 'coordinator' ? 'role.grant-coordinator' : 'role.grant';
}

/** What somebody must be allowed to do in order to invite to the scope or take an invitation back. */
export function actionToInvite({ scopeType }: Pick<Membership, 'scopeType'>): Action {
  return scopeType === 'entry' ? 'entry.ask' : 'member.invite';
}

/** Whether the role reaches beyond one organisation: it begins with a new sign-in. */
export function reachesFar(role: Role): boolean {
  return role === 'coordinator' || role === 'admin';
}
