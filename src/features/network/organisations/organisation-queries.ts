import type { Selectable } from 'kysely';
import type { NetworkTables } from '#db/tables/network.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { listUnits } from '../units/unit-queries.ts';
import type {
  Alias,
  Organisation,
  OrganisationKind,
  OrganisationSummary,
  Size,
  SizeMeasure,
  SizePrecision,
} from './organisation.ts';

export type OrganisationFilter = {
  kind?: OrganisationKind | undefined;
  countyCode?: string | undefined;
  networkSlug?: string | undefined;
  /** The organisations that serve the municipality. */
  municipalityCode?: string | undefined;
};

/** A page of a list: what comes after the organisation with this slug. */
export type OrganisationPage = { afterSlug?: string | undefined; limit: number };

/** Organisations that pass the filter, in Swedish order. */
export async function listOrganisations(
  db: Db,
  filter: OrganisationFilter = {},
  page?: OrganisationPage,
): Promise<readonly OrganisationSummary[]> {
  let query = filtered(db, filter);
  const after = page?.afterSlug && (await findPlace(db, page.afterSlug));
  if (after) {
    query = query.where((is) =>
      is.or([
        is('organisation.sort_key', '>', after.sort_key),
        is.and([is('organisation.sort_key', '=', after.sort_key), is('organisation.id', '>', after.id)]),
      ]),
    );
  }
  if (page) query = query.limit(page.limit);
  const rows = await query.orderBy('organisation.sort_key').orderBy('organisation.id').execute();
  return rows.map(toSummary);
}

/** How many organisations pass the filter. */
export async function countOrganisations(db: Db, filter: OrganisationFilter): Promise<number> {
  const { count } = await filtered(db, filter)
    .clearSelect()
    .select((is) => is.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

function findPlace(db: Db, slug: string) {
  return db.selectFrom('organisation').select(['sort_key', 'id']).where('slug', '=', slug).executeTakeFirst();
}

function filtered(db: Db, filter: OrganisationFilter) {
  let query = selectSummary(db);
  const { kind, countyCode, networkSlug, municipalityCode } = filter;
  if (kind) query = query.where('organisation.kind', '=', kind);
  if (countyCode) query = query.where('organisation.county_code', '=', countyCode);
  if (networkSlug) {
    query = query.where('organisation.id', 'in', (from) =>
      from
        .selectFrom('network_organisation')
        .innerJoin('network', 'network.id', 'network_organisation.network_id')
        .select('network_organisation.organisation_id')
        .where('network.slug', '=', networkSlug),
    );
  }
  if (municipalityCode) {
    query = query.where('organisation.id', 'in', (from) =>
      from
        .selectFrom('organisation_municipality')
        .select('organisation_id')
        .where('municipality_code', '=', municipalityCode),
    );
  }
  return query;
}

/** The organisation with everything that hangs on it, or nothing. */
export async function findOrganisation(db: Db, slug: string): Promise<Organisation | undefined> {
  const row = await db
    .selectFrom('organisation')
    .leftJoin('county', 'county.code', 'organisation.county_code')
    .selectAll('organisation')
    .select('county.name as county_name')
    .where('organisation.slug', '=', slug)
    .executeTakeFirst();
  if (!row) return undefined;
  const [aliases, serves, domains, units, networks] = await Promise.all([
    listAliases(db, row.id),
    listServedMunicipalities(db, row.id),
    listDomains(db, row.id),
    listUnits(db, row.id),
    listNetworksOf(db, row.id),
  ]);
  return {
    ...toSummary(row),
    about: row.about,
    contactFunction: row.contact_function,
    functionEmail: row.function_email,
    switchboard: row.switchboard,
    website: row.website,
    size: toSize(row),
    approvesAutomatically: row.approves_automatically === 1,
    version: row.version,
    aliases,
    serves,
    domains,
    units,
    networks,
  };
}

/** The organisation, or `not-found`. */
export async function getOrganisation(db: Db, slug: string): Promise<Organisation> {
  const organisation = await findOrganisation(db, slug);
  if (!organisation) throw new DomainError('not-found');
  return organisation;
}

/** The organisation's row in a list, by slug. */
export async function findOrganisationBySlug(db: Db, slug: string): Promise<OrganisationSummary | undefined> {
  const row = await selectSummary(db).where('organisation.slug', '=', slug).executeTakeFirst();
  return row && toSummary(row);
}

/** The organisation's row in a list, by id. */
export async function findOrganisationById(db: Db, id: string): Promise<OrganisationSummary | undefined> {
  const row = await selectSummary(db).where('organisation.id', '=', id).executeTakeFirst();
  return row && toSummary(row);
}

/** Ids of the networks that the organisation belongs to: the second half of its permission scope. */
export async function listNetworkIdsOf(db: Db, organisationId: string): Promise<readonly string[]> {
  const networks = await listNetworksOf(db, organisationId);
  return networks.map(({ id }) => id);
}

function selectSummary(db: Db) {
  return db
    .selectFrom('organisation')
    .leftJoin('county', 'county.code', 'organisation.county_code')
    .select([
      'organisation.id',
      'organisation.slug',
      'organisation.name',
      'organisation.kind',
      'organisation.county_code',
      'organisation.is_demo',
      'organisation.is_source',
      'county.name as county_name',
    ]);
}

async function listAliases(db: Db, organisationId: string): Promise<readonly Alias[]> {
  const rows = await db
    .selectFrom('organisation_alias')
    .select(['name', 'valid_from', 'valid_until'])
    .where('organisation_id', '=', organisationId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ name: row.name, validFrom: row.valid_from, validUntil: row.valid_until }));
}

async function listServedMunicipalities(db: Db, organisationId: string) {
  return db
    .selectFrom('organisation_municipality')
    .innerJoin('municipality', 'municipality.code', 'organisation_municipality.municipality_code')
    .select(['municipality.code', 'municipality.slug', 'municipality.name_short as name'])
    .where('organisation_municipality.organisation_id', '=', organisationId)
    .orderBy('municipality.sort_key')
    .execute();
}

async function listDomains(db: Db, organisationId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('organisation_domain')
    .select('domain')
    .where('organisation_id', '=', organisationId)
    .orderBy('domain')
    .execute();
  return rows.map(({ domain }) => domain);
}

async function listNetworksOf(db: Db, organisationId: string) {
  return db
    .selectFrom('network_organisation')
    .innerJoin('network', 'network.id', 'network_organisation.network_id')
    .select(['network.id', 'network.slug', 'network.name'])
    .where('network_organisation.organisation_id', '=', organisationId)
    .orderBy('network.sort_key')
    .execute();
}

type Row = Selectable<NetworkTables['organisation']>;

function toSummary(
  row: Pick<Row, 'id' | 'slug' | 'name' | 'kind' | 'county_code' | 'is_demo' | 'is_source'> & {
    county_name: string | null;
  },
): OrganisationSummary {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    kind: row.kind as OrganisationKind,
    countyCode: row.county_code,
    countyName: row.county_name,
    isDemo: row.is_demo === 1,
    isSource: row.is_source === 1,
  };
}

function toSize(row: Row): Size | null {
  if (row.size_count === null) return null;
  return {
    count: row.size_count,
    of: row.size_of as SizeMeasure,
    precision: row.size_precision as SizePrecision,
    statedOn: row.size_stated_on,
  };
}
