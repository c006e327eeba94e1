import type { PermissionObject } from '#src/platform/access/permissions.ts';
import type { Db } from '#src/platform/app.ts';
import type { County, Municipality } from './municipalities/municipality.ts';
import { findMunicipality, listCounties, listMunicipalities } from './municipalities/municipality-queries.ts';
import type { Network } from './networks/network.ts';
import { getNetwork, listNetworks } from './networks/network-queries.ts';
import type { Organisation, OrganisationSummary } from './organisations/organisation.ts';
import {
  countOrganisations,
  findOrganisationById,
  findOrganisationBySlug,
  getOrganisation,
  listNetworkIdsOf,
  listOrganisations,
  type OrganisationFilter,
  type OrganisationPage,
} from './organisations/organisation-queries.ts';
import { findUnitByName } from './units/unit-queries.ts';

/** What other features look up, inside or outside a transaction: everything here is open to all. */
export const directory = {
  municipalities: (db: Db, countyCode?: string): Promise<readonly Municipality[]> =>
    listMunicipalities(db, countyCode),
  counties: (db: Db): Promise<readonly County[]> => listCounties(db),
  networks: (db: Db): Promise<readonly Network[]> => listNetworks(db),
  /** `not-found` where there is none. */
  network: (db: Db, slug: string): Promise<Network> => getNetwork(db, slug),
  /** By slug or code: what stands in `?kommun=`. */
  municipality: (db: Db, slugOrCode: string): Promise<Municipality | undefined> =>
    findMunicipality(db, slugOrCode),
  organisations: (
    db: Db,
    filter?: OrganisationFilter,
    page?: OrganisationPage,
  ): Promise<readonly OrganisationSummary[]> => listOrganisations(db, filter, page),
  organisationCount: (db: Db, filter: OrganisationFilter): Promise<number> => countOrganisations(db, filter),
  organisation: (db: Db, slug: string): Promise<OrganisationSummary | undefined> =>
    findOrganisationBySlug(db, slug),
  /** With its size, its networks and its contact function; `not-found` where there is none. */
  wholeOrganisation: (db: Db, slug: string): Promise<Organisation> => getOrganisation(db, slug),
  organisationById: (db: Db, id: string): Promise<OrganisationSummary | undefined> =>
    findOrganisationById(db, id),
  /** By name or by another name that it has or had. */
  unit: (db: Db, organisationId: string, name: string): Promise<{ id: string; name: string } | undefined> =>
    findUnitByName(db, organisationId, name),
  /** What permissions about the organisation are asked in: itself and its networks. */
  scope: async (db: Db, organisationId: string): Promise<PermissionObject> => ({
    organisationIds: [organisationId],
    networkIds: await listNetworkIdsOf(db, organisationId),
  }),
};
