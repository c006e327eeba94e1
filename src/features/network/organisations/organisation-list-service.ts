import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import type { County } from '../municipalities/municipality.ts';
import { listCounties } from '../municipalities/municipality-queries.ts';
import type { Network } from '../networks/network.ts';
import { listNetworks } from '../networks/network-queries.ts';
import { isOrganisationKind, type OrganisationSummary } from './organisation.ts';
import { countOrganisations, listOrganisations, type OrganisationFilter } from './organisation-queries.ts';

const pageSize = 60;

export type OrganisationList = {
  organisations: readonly OrganisationSummary[];
  total: number;
  /** The slug that the next page comes after. */
  nextAfter: string | undefined;
  filter: OrganisationFilter;
  counties: readonly County[];
  networks: readonly Network[];
  mayCreate: boolean;
};

/** Reads a page of the list for the choices in the address (`typ`, `lan`, `natverk`, `efter`); what is no choice is left out. */
export async function browseOrganisations(
  app: Pick<App, 'db'>,
  actor: Actor,
  query: URLSearchParams,
): Promise<OrganisationList> {
  const [counties, networks] = await Promise.all([listCounties(app.db), listNetworks(app.db)]);
  const filter = toFilter(query, counties, networks);
  const afterSlug = query.get('efter') ?? undefined;
  const [found, total] = await Promise.all([
    listOrganisations(app.db, filter, { afterSlug, limit: pageSize + 1 }),
    countOrganisations(app.db, filter),
  ]);
  const organisations = found.slice(0, pageSize);
  return {
    organisations,
    total,
    nextAfter: found.length > pageSize ? organisations.at(-1)?.slug : undefined,
    filter,
    counties,
    networks,
    mayCreate: isPermitted(actor, 'organisation.create', { networkIds: networks.map(({ id }) => id) }),
  };
}

function toFilter(
  query: URLSearchParams,
  counties: readonly County[],
  networks: readonly Network[],
): OrganisationFilter {
  const kind = query.get('typ') ?? '';
  return {
    kind: isOrganisationKind(kind) ? kind : undefined,
    countyCode: counties.find(({ slug }) => slug === query.get('lan'))?.code,
    networkSlug: networks.find(({ slug }) => slug === query.get('natverk'))?.slug,
  };
}
