import { directory } from '#src/features/network/directory-service.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { type Action, isPermitted, type PermissionObject } from '#src/platform/access/permissions.ts';
import type { Db } from '#src/platform/app.ts';

/** The organisations among these for which the actor may do the action, with their scopes; each is asked once. */
export async function permittedScopes(
  db: Db,
  actor: Actor,
  action: Action,
  organisationIds: readonly string[],
): Promise<ReadonlyMap<string, PermissionObject>> {
  const permitted = new Map<string, PermissionObject>();
  for (const id of new Set(organisationIds)) {
    const scope = await directory.scope(db, id);
    if (isPermitted(actor, action, scope)) permitted.set(id, scope);
  }
  return permitted;
}
