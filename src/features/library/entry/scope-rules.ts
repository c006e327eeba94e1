import type { Actor, Role } from '#src/platform/access/actor.ts';
import { type Action, isPermitted, type PermissionObject } from '#src/platform/access/permissions.ts';

/** Where somebody may act: in organisations, in networks with all their organisations, or everywhere. */
export type ActingScope = {
  organisationIds: readonly string[];
  networkIds: readonly string[];
  isEverywhere: boolean;
};

/** The scopes of the actor's memberships in which the action is theirs. */
export function actingScope(actor: Actor, action: Action): ActingScope {
  const memberships = actor.kind === 'person' ? actor.memberships : [];
  const idsIn = (type: 'organisation' | 'network', key: 'organisationIds' | 'networkIds') =>
    memberships
      .filter(
        ({ scopeType, scopeId }) => scopeType === type && isPermitted(actor, action, { [key]: [scopeId] }),
      )
      .map(({ scopeId }) => scopeId);
  return {
    organisationIds: [...new Set(idsIn('organisation', 'organisationIds'))],
    networkIds: [...new Set(idsIn('network', 'networkIds'))],
    isEverywhere: isPermitted(actor, action),
  };
}

/** Whether there is anywhere to act at all: otherwise nobody need ask the database. */
export function hasScope({ organisationIds, networkIds, isEverywhere }: ActingScope): boolean {
  return isEverywhere || organisationIds.length + networkIds.length > 0;
}

const strongest: readonly Role[] = ['contact', 'editor', 'coordinator', 'writer', 'admin'];

/** In which role the actor acts on the object; null for the portal itself. */
export function actingRole(actor: Actor, object: PermissionObject): Role | null {
  if (actor.kind !== 'person') return null;
  const held = actor.memberships.filter(
    ({ scopeType, scopeId }) =>
      scopeType === 'portal' ||
      object.organisationIds?.includes(scopeId) ||
      object.networkIds?.includes(scopeId),
  );
  return strongest.find((role) => held.some((membership) => membership.role === role)) ?? null;
}
