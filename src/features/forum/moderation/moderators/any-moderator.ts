import type { Actor } from '#src/platform/access/actor.ts';

/** Whether the actor looks after anything that is written; which posts is asked of each. */
export function isAnyModerator(actor: Actor): boolean {
  return (
    actor.kind === 'person' &&
    actor.memberships.some(({ role }) => role === 'moderator' || role === 'coordinator' || role === 'admin')
  );
}
