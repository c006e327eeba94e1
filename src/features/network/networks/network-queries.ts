import type { Selectable } from 'kysely';
import type { NetworkTables } from '#db/tables/network.ts';
import { numberedSlug } from '#src/lib/slug.ts';
import { sortKey } from '#src/lib/sort-key.ts';
import type { Db } from '#src/platform/app.ts';
import { compiledOnce } from '#src/platform/compiled-queries.ts';
import { DomainError } from '#src/platform/errors.ts';
import { isNetworkModule, type Network, type NetworkModule } from './network.ts';

export type NewNetwork = Pick<Network, 'id' | 'slug' | 'name' | 'countyCode' | 'purpose' | 'isDemo'> & {
  at: string;
};

/** Every network, in Swedish order. */
export async function listNetworks(db: Db): Promise<readonly Network[]> {
  const rows = await db.selectFrom('network').selectAll().orderBy('sort_key').execute();
  const modules = await db.selectFrom('network_module').selectAll().execute();
  const modulesOf = Map.groupBy(modules, ({ network_id }) => network_id);
  return rows.map((row) => toNetwork(row, modulesOf.get(row.id) ?? []));
}

/** Which modules each network has on, a row a module; a network with none on has a row with `null`. */
export async function listModuleChoices(
  db: Db,
): Promise<readonly { networkId: string; module: string | null }[]> {
  return moduleChoices(db, {});
}

const moduleChoices = compiledOnce((db) =>
  db
    .selectFrom('network')
    .leftJoin('network_module', 'network_module.network_id', 'network.id')
    .select(['network.id as networkId', 'network_module.module']),
);

/** The network, or nothing. */
export async function findNetwork(db: Db, slug: string): Promise<Network | undefined> {
  const row = await db.selectFrom('network').selectAll().where('slug', '=', slug).executeTakeFirst();
  if (!row) return undefined;
  const modules = await db
    .selectFrom('network_module')
    .selectAll()
    .where('network_id', '=', row.id)
    .execute();
  return toNetwork(row, modules);
}

/** The network, or `not-found`. */
export async function getNetwork(db: Db, slug: string): Promise<Network> {
  const network = await findNetwork(db, slug);
  if (!network) throw new DomainError('not-found');
  return network;
}

/** Writes the network under the wished slug or the first free number after it; returns the slug that it got. */
export async function insertNumberedNetwork(trx: Db, network: NewNetwork): Promise<string> {
  for (let n = 1; n <= 1000; n += 1) {
    const slug = numberedSlug(network.slug, n);
    if (await insertNetwork(trx, { ...network, slug })) return slug;
  }
  throw new DomainError('conflict', { field: 'name' });
}

/** Writes the network; does nothing when the slug is taken and says so. */
export async function insertNetwork(trx: Db, network: NewNetwork): Promise<boolean> {
  const row = await trx
    .insertInto('network')
    .values({
      id: network.id,
      slug: network.slug,
      name: network.name,
      sort_key: sortKey(network.name),
      county_code: network.countyCode,
      purpose: network.purpose,
      is_demo: network.isDemo ? 1 : 0,
      created_at: network.at,
      changed_at: network.at,
    })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Changes the network; `conflict` when somebody saved since `version` was read. */
export async function updateNetwork(
  trx: Db,
  change: Pick<Network, 'id' | 'name' | 'purpose' | 'version'> & { at: string },
): Promise<void> {
  const row = await trx
    .updateTable('network')
    .set({
      name: change.name,
      sort_key: sortKey(change.name),
      purpose: change.purpose,
      version: change.version + 1,
      changed_at: change.at,
    })
    .where('id', '=', change.id)
    .where('version', '=', change.version)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict', { type: 'network' });
}

/** Makes these the modules that are on. */
export async function replaceModules(
  trx: Db,
  networkId: string,
  modules: Iterable<NetworkModule>,
): Promise<void> {
  await trx.deleteFrom('network_module').where('network_id', '=', networkId).execute();
  for (const module of new Set(modules)) {
    await trx.insertInto('network_module').values({ network_id: networkId, module }).execute();
  }
}

/** Puts the organisation into the network; already in is fine. */
export async function insertNetworkOrganisation(
  trx: Db,
  networkId: string,
  organisationId: string,
  at: string,
): Promise<void> {
  await trx
    .insertInto('network_organisation')
    .values({ network_id: networkId, organisation_id: organisationId, joined_at: at })
    .onConflict((conflict) => conflict.columns(['network_id', 'organisation_id']).doNothing())
    .execute();
}

/** Takes the organisation out of the network; `conflict` when it is not in it. */
export async function deleteNetworkOrganisation(
  trx: Db,
  networkId: string,
  organisationId: string,
): Promise<void> {
  const row = await trx
    .deleteFrom('network_organisation')
    .where('network_id', '=', networkId)
    .where('organisation_id', '=', organisationId)
    .returning('organisation_id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict', { type: 'network' });
}

function toNetwork(
  row: Selectable<NetworkTables['network']>,
  modules: readonly { module: string }[],
): Network {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    countyCode: row.county_code,
    purpose: row.purpose,
    modules: new Set(modules.map(({ module }) => module).filter(isNetworkModule)),
    isDemo: row.is_demo === 1,
    version: row.version,
  };
}

/** The networks of each of the organisations; those that are in none are left out. */
export async function listNetworkIdsByOrganisation(
  db: Db,
  organisationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('network_organisation')
    .select(['organisation_id', 'network_id'])
    .where('organisation_id', 'in', [...organisationIds])
    .execute();
  const grouped = Map.groupBy(rows, (row) => row.organisation_id);
  return new Map([...grouped].map(([id, of]) => [id, of.map((row) => row.network_id)]));
}
