import { listShownCategories } from '#src/features/forum/categories/category-list-service.ts';
import { directory } from '#src/features/network/directory-service.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted } from '#src/platform/access/permissions.ts';
import { canSee, type VisibilityKey } from '#src/platform/access/visibility.ts';
import type { App, Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';

type Named = { id: string; slug: string; name: string };
/** Who may arrange a meeting: a network, or an organisation in one; `value` is the form's. */
export type Arranger = { value: string; name: string; network: Named; organisation: Named | null };

/** In whose name the actor may arrange meetings; `forbidden` when in nobody's. */
export async function listArrangers({ db }: { db: Db }, actor: Actor): Promise<readonly Arranger[]> {
  const networks = await directory.networks(db);
  const own = networks
    .filter(({ id }) => isPermitted(actor, 'meeting.organise', { networkIds: [id] }))
    .map((network) => ({ value: `network:${network.id}`, name: network.name, network, organisation: null }));
  const arrangers = [...own, ...(await arrangingOrganisations(db, actor, networks))];
  if (arrangers.length === 0) throw new DomainError('forbidden', { action: 'meeting.organise' });
  return arrangers;
}

async function arrangingOrganisations(
  db: Db,
  actor: Actor,
  networks: readonly Named[],
): Promise<readonly Arranger[]> {
  if (actor.kind !== 'person') return [];
  const ids = new Set(
    actor.memberships.filter(({ scopeType }) => scopeType === 'organisation').map(({ scopeId }) => scopeId),
  );
  const all = await Promise.all([...ids].map((id) => arrangerIn(db, actor, id, networks)));
  return all.filter((one) => one !== undefined);
}

async function arrangerIn(
  db: Db,
  actor: Actor,
  id: string,
  networks: readonly Named[],
): Promise<Arranger | undefined> {
  if (!isPermitted(actor, 'meeting.organise', { organisationIds: [id] })) return undefined;
  const [organisation, scope] = await Promise.all([
    directory.organisationById(db, id),
    directory.scope(db, id),
  ]);
  const network = networks.find((one) => scope.networkIds?.includes(one.id));
  return (
    organisation && network && { value: `organisation:${id}`, name: organisation.name, network, organisation }
  );
}

/** For whom a meeting can be; a closed group is one that the actor is in. */
export const readerGroups = ['public', 'member', 'network', 'coordinators'] as const;
export type ReaderGroup = (typeof readerGroups)[number] | `category:${string}`;

/** The closed groups of the forum that the actor is in. */
export async function listGroups(
  app: Pick<App, 'db'>,
  actor: Actor,
): Promise<readonly { value: string; name: string }[]> {
  const categories = await listShownCategories(app, actor);
  return categories
    .filter(({ visibility }) => visibility.startsWith('category:'))
    .map(({ visibility, name }) => ({ value: visibility, name }));
}

/** The key of the group; nothing for what is no group, or one that the actor is not in. */
export function readersKey(actor: Actor, readers: string, networkId: string): VisibilityKey | undefined {
  if (readers === 'public' || readers === 'member') return readers;
  const keys: Readonly<Record<string, VisibilityKey>> = {
    network: `network:${networkId}`,
    coordinators: `role:coordinator:${networkId}`,
  };
  const key = keys[readers] ?? (readers.startsWith('category:') ? (readers as VisibilityKey) : undefined);
  return key && canSee(actor, key) ? key : undefined;
}

/** The group that a key stands for, as the form knows it. */
export function readersOf(visibility: VisibilityKey): string {
  if (visibility.startsWith('network:')) return 'network';
  return visibility.startsWith('role:') ? 'coordinators' : visibility;
}
