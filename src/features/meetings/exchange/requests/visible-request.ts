import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { isPermitted } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { Named } from '../exchange.ts';
import type { ExchangeRequest } from './request.ts';
import { findRequest, type RequestScope } from './request-queries.ts';
import type { Part } from './request-rules.ts';

/** The request for the people of the two organisations and their coordinators; to anybody else, whoever runs the portal too, it is not there. */
export async function visibleRequest(
  app: Pick<App, 'db'>,
  actor: Actor,
  id: string,
): Promise<ExchangeRequest> {
  requireSelf(actor);
  const request = await findRequest(app.db, id);
  if (!request || !concerns(actor, request)) throw new DomainError('not-found');
  return request;
}

function concerns(actor: Actor, { from, to, fromNetworkIds, toNetworkIds }: ExchangeRequest): boolean {
  const { organisationIds, networkIds } = scopeOf(actor);
  return (
    organisationIds.some((id) => id === from.id || id === to.id) ||
    networkIds.some((id) => fromNetworkIds.includes(id) || toNetworkIds.includes(id))
  );
}

/** Whose requests the actor sees: those of the organisations where they work and of the networks that they coordinate. */
export function scopeOf(actor: Actor): RequestScope {
  const memberships = actor.kind === 'person' && actor.keys.has('member') ? actor.memberships : [];
  const ids = (type: 'organisation' | 'network') =>
    memberships
      .filter(({ scopeType, role }) => scopeType === type && role !== 'moderator')
      .filter(({ role }) => type === 'organisation' || role === 'coordinator')
      .map(({ scopeId }) => scopeId);
  return { organisationIds: [...new Set(ids('organisation'))], networkIds: [...new Set(ids('network'))] };
}

/** Whether the actor may ask the organisation something: as a coordinator, or for another where they work. */
export function mayAsk(actor: Actor, organisationId: string): boolean {
  const { organisationIds, networkIds } = scopeOf(actor);
  return networkIds.length > 0 || organisationIds.some((id) => id !== organisationId);
}

/** For which of the two the actor acts. */
export function partsOf(actor: Actor, request: ExchangeRequest): ReadonlySet<Part> {
  const { from, to, fromNetworkIds, toNetworkIds, askedBy } = request;
  const acts = (id: string, networkIds: readonly string[]) =>
    isPermitted(actor, 'exchange.answer', { organisationIds: [id], networkIds });
  const isAsker = askedBy !== null && askedBy === actorId(actor);
  return new Set<Part>([
    ...(isAsker || acts(from.id, fromNetworkIds) ? ['asking' as const] : []),
    ...(acts(to.id, toNetworkIds) ? ['receiving' as const] : []),
  ]);
}

/** Those of the two where the actor works: they say what the meeting gave. */
export function answerableFor(actor: Actor, { from, to }: ExchangeRequest): readonly Named[] {
  const { organisationIds } = scopeOf(actor);
  return [from, to].filter(({ id }) => organisationIds.includes(id));
}
