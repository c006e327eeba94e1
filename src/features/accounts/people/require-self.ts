import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';

/** The id of the person who asks about their own account; anybody without an account is refused. */
export function requireSelf(actor: Actor): string {
  const personId = actorId(actor) ?? '';
  requirePermission(actor, 'account.manage', { personId });
  return personId;
}
