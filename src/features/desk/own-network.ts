import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import type { Category } from '#src/features/forum/categories/category.ts';
import { directory } from '#src/features/network/directory-service.ts';
import type { Network } from '#src/features/network/networks/network.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted, requirePermission } from '#src/platform/access/permissions.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';

/** The network for those who look after it, everybody else is refused. */
export async function getOwnNetwork(db: Db, actor: Actor, slug: string): Promise<Network> {
  requireSelf(actor);
  const network = await getNetwork(db, slug);
  requirePermission(actor, 'network.edit', { networkIds: [network.id] });
  return network;
}

/** The network for those who take part in it, everybody else is refused. */
export async function getJoinedNetwork(db: Db, actor: Actor, slug: string): Promise<Network> {
  requireSelf(actor);
  const network = await getNetwork(db, slug);
  const isOwn = isPermitted(actor, 'network.edit', { networkIds: [network.id] });
  if (!isOwn && !canSee(actor, `network:${network.id}`)) throw new DomainError('forbidden');
  return network;
}

/** The networks that the actor coordinates, and not merely may edit. */
export async function listCoordinated(db: Db, actor: Actor): Promise<readonly Network[]> {
  if (actor.kind !== 'person') return [];
  const coordinated = new Set(actor.memberships.flatMap((m) => (m.role === 'coordinator' ? m.scopeId : [])));
  return (await directory.networks(db)).filter(
    ({ id }) => coordinated.has(id) && isPermitted(actor, 'network.edit', { networkIds: [id] }),
  );
}

/** Categories of the network and those of the whole portal, without other networks' own. */
export function idsOfNetwork(
  categories: readonly Pick<Category, 'id' | 'networkId'>[],
  networkId: string,
): readonly string[] {
  return categories
    .filter((category) => category.networkId === null || category.networkId === networkId)
    .map(({ id }) => id);
}

async function getNetwork(db: Db, slug: string): Promise<Network> {
  const network = (await directory.networks(db)).find((one) => one.slug === slug);
  if (!network) throw new DomainError('not-found');
  return network;
}
