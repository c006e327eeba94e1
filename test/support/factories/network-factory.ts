import { sortKey } from '#src/lib/sort-key.ts';
import type { App } from '#src/platform/app.ts';

export type MadeNetwork = { id: string; slug: string; name: string };
export type MadeOrganisation = MadeNetwork & { networkIds: readonly string[] };

type Maker = Pick<App, 'db' | 'ids' | 'clock'>;

/** A network, by default with all modules on. */
export async function makeNetwork(
  app: Maker,
  {
    name = 'Bergslagsbygdens närvaronätverk',
    slug = `natverk-${app.ids.next()}`,
    modules = ['library', 'meetings', 'forum', 'figures'],
  } = {},
): Promise<MadeNetwork> {
  const id = app.ids.next();
  const at = app.clock.now().toISOString();
  await app.db
    .insertInto('network')
    .values({ id, slug, name, sort_key: sortKey(name), created_at: at, changed_at: at })
    .execute();
  const rows = modules.map((module) => ({ network_id: id, module }));
  if (rows.length > 0) await app.db.insertInto('network_module').values(rows).execute();
  return { id, slug, name };
}

/** An organisation in the network, with a mail domain of its own (`<slug>.example`). */
export async function makeOrganisation(
  app: Maker,
  {
    name = 'Hällinge kommun',
    slug = `organisation-${app.ids.next()}`,
    kind = 'municipality',
    network,
  }: { name?: string; slug?: string; kind?: string; network?: Pick<MadeNetwork, 'id'> } = {},
): Promise<MadeOrganisation> {
  const id = app.ids.next();
  const at = app.clock.now().toISOString();
  await app.db
    .insertInto('organisation')
    .values({ id, slug, kind, name, sort_key: sortKey(name), created_at: at, changed_at: at })
    .execute();
  await app.db
    .insertInto('organisation_domain')
    .values({ domain: `${slug}.example`, organisation_id: id, added_at: at })
    .execute();
  if (network) {
    await app.db
      .insertInto('network_organisation')
      .values({ network_id: network.id, organisation_id: id, joined_at: at })
      .execute();
  }
  return { id, slug, name, networkIds: network ? [network.id] : [] };
}
