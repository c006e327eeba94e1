import { acceptText } from '#src/features/privacy/accept-text.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted, requirePermission } from '#src/platform/access/permissions.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { App, Db } from '#src/platform/app.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import { listJoinable } from '../members/joining-service.ts';
import { listUncoordinated, withContactCounts } from '../organisations/contact-queries.ts';
import type { OrganisationSummary } from '../organisations/organisation.ts';
import {
  findOrganisationBySlug,
  getOrganisation,
  listOrganisations,
} from '../organisations/organisation-queries.ts';
import type { Network, NetworkMember } from './network.ts';
import type { NetworkInput } from './network-input.ts';
import {
  deleteNetworkOrganisation,
  getNetwork,
  insertNetworkOrganisation,
  listNetworks,
  replaceModules,
  updateNetwork,
} from './network-queries.ts';

type WriteApp = Pick<App, 'db' | 'clock' | 'events' | 'audit' | 'config'>;

export type NetworkView = {
  network: Network;
  members: readonly NetworkMember[];
  /** Members of the portal see which posts are vacant. */
  seesPosts: boolean;
  mayEdit: boolean;
  hasCoordinator: boolean;
};

/** Every network of the portal. */
export function browseNetworks(app: Pick<App, 'db'>): Promise<readonly Network[]> {
  return listNetworks(app.db);
}

/** Reads the network and its members; open to all, names of people are not in it. */
export async function readNetwork(app: Pick<App, 'db'>, actor: Actor, slug: string): Promise<NetworkView> {
  const network = await getNetwork(app.db, slug);
  const organisations = await listOrganisations(app.db, { networkSlug: slug });
  return {
    network,
    members: await withContactCounts(app.db, organisations),
    seesPosts: canSee(actor, 'member'),
    mayEdit: isPermitted(actor, 'network.edit', { networkIds: [network.id] }),
    hasCoordinator: !(await listUncoordinated(app.db)).some(({ id }) => id === network.id),
  };
}

/** Reads the network for its coordinator, with the organisations that could be taken in. */
export async function openNetwork(
  app: Pick<App, 'db'>,
  actor: Actor,
  slug: string,
): Promise<NetworkView & { others: readonly OrganisationSummary[] }> {
  const view = await readNetwork(app, actor, slug);
  requirePermission(actor, 'network.edit', { networkIds: [view.network.id] });
  const inside = new Set(view.members.map(({ id }) => id));
  const all = (await listOrganisations(app.db)).filter(({ id, isSource }) => !inside.has(id) && !isSource);
  const joinable = await listJoinable(
    app.db,
    actor,
    all.map(({ id }) => id),
  );
  return { ...view, others: all.filter(({ id }) => joinable.has(id)) };
}

/** Changes the network's name, purpose and modules. */
export async function editNetwork(
  app: WriteApp,
  actor: Actor,
  slug: string,
  input: NetworkInput,
): Promise<Outcome<void>> {
  const { id } = await getNetwork(app.db, slug);
  requirePermission(actor, 'network.edit', { networkIds: [id] });
  const errors = await acceptText(app, actor, { name: input.name, purpose: input.purpose });
  if (Object.keys(errors).length > 0) return refused(errors);
  const { name, purpose, version } = input;
  await app.db.transaction().execute(async (trx) => {
    await updateNetwork(trx, { id, name, purpose, version, at: app.clock.now().toISOString() });
    await replaceModules(trx, id, input.modules);
    await recordNetwork(app, trx, actor, { id, fields: ['name', 'purpose', 'modules'] });
  });
  return done(undefined);
}

/** Takes an organisation into the network. */
export async function addNetworkMember(
  app: WriteApp,
  actor: Actor,
  slug: string,
  organisationSlug: string,
): Promise<Outcome<void>> {
  const { id } = await getNetwork(app.db, slug);
  requirePermission(actor, 'network.edit', { networkIds: [id] });
  const organisation = await findOrganisationBySlug(app.db, organisationSlug);
  const joinable = await listJoinable(app.db, actor, organisation ? [organisation.id] : []);
  if (!organisation || organisation.isSource || !joinable.has(organisation.id)) {
    return refused({ organisation: { code: 'not-a-choice' } });
  }
  await app.db.transaction().execute(async (trx) => {
    await insertNetworkOrganisation(trx, id, organisation.id, app.clock.now().toISOString());
    await recordNetwork(app, trx, actor, { id, fields: ['members'], organisationId: organisation.id });
  });
  return done(undefined);
}

/** Takes an organisation out of the network; its entries and members stay its own. */
export async function removeNetworkMember(
  app: WriteApp,
  actor: Actor,
  slug: string,
  organisationSlug: string,
): Promise<void> {
  const { id } = await getNetwork(app.db, slug);
  requirePermission(actor, 'network.edit', { networkIds: [id] });
  const organisation = await getOrganisation(app.db, organisationSlug);
  await app.db.transaction().execute(async (trx) => {
    await deleteNetworkOrganisation(trx, id, organisation.id);
    await recordNetwork(app, trx, actor, { id, fields: ['members'], organisationId: organisation.id });
  });
}

/** Writes the event and the audit row of a change; a member that comes or goes changes too. */
export async function recordNetwork(
  app: Pick<App, 'events' | 'audit'>,
  trx: Db,
  actor: Actor,
  change: { id: string; fields: readonly string[]; organisationId?: string },
): Promise<void> {
  const subject = { type: 'network' as const, id: change.id };
  const data = { fields: change.fields };
  await app.events.append(trx, { kind: 'network.changed', actor, subject, data });
  if (change.organisationId) {
    const member = { type: 'organisation' as const, id: change.organisationId };
    await app.events.append(trx, { kind: 'organisation.changed', actor, subject: member, data });
  }
  const organisation = change.organisationId ? { organisationId: change.organisationId } : {};
  await app.audit.record(trx, {
    actor,
    action: 'network.changed',
    object: subject,
    data: { ...data, ...organisation },
  });
}
