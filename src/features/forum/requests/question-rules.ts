import { type Actor, system, withConfirmed } from '#src/platform/access/actor.ts';
import { isPermitted } from '#src/platform/access/permissions.ts';

/** The networks whose unnamed questions the actor takes care of: their own; whoever runs the portal is told nothing. */
export function networksHandledBy(actor: Actor): readonly string[] {
  if (actor.kind !== 'person') return [];
  return actor.memberships
    .filter(({ role, scopeType }) => role === 'coordinator' && scopeType === 'network')
    .map(({ scopeId }) => scopeId)
    .filter((networkId) => isPermitted(actor, 'question.handle', { networkIds: [networkId] }));
}

/** In whose name the question is checked and logged, so that no trail tells who asked; what the asker has looked at stays looked at. */
export function veiled(actor: Actor): Actor {
  return withConfirmed({ ...system, confirmed: new Set<string>() }, actor.confirmed ?? new Set());
}
