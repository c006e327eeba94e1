import { numberedSlug } from '#src/lib/slug.ts';
import { sortKey } from '#src/lib/sort-key.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { Alias, Organisation, OrganisationKind } from '../organisation.ts';

/** What an organisation says about itself and what its contact person may change. */
export type OrganisationProfile = Pick<
  Organisation,
  'about' | 'contactFunction' | 'functionEmail' | 'switchboard' | 'website' | 'size' | 'approvesAutomatically'
>;

export type NewOrganisation = OrganisationProfile & {
  id: string;
  /** The wished slug; a taken one is numbered on. */
  slug: string;
  kind: OrganisationKind;
  name: string;
  countyCode: string | null;
  isDemo: boolean;
  isSource: boolean;
  at: string;
};

/** Writes the organisation under the wished slug or the first free number after it; returns the slug that it got. */
export async function insertOrganisation(trx: Db, organisation: NewOrganisation): Promise<string> {
  for (let n = 1; n <= 1000; n += 1) {
    const slug = numberedSlug(organisation.slug, n);
    const row = await trx
      .insertInto('organisation')
      .values({
        ...toProfileColumns(organisation),
        id: organisation.id,
        slug,
        kind: organisation.kind,
        name: organisation.name,
        sort_key: sortKey(organisation.name),
        county_code: organisation.countyCode,
        is_demo: organisation.isDemo ? 1 : 0,
        is_source: organisation.isSource ? 1 : 0,
        created_at: organisation.at,
        changed_at: organisation.at,
      })
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .returning('slug')
      .executeTakeFirst();
    if (row) return row.slug;
  }
  throw new DomainError('conflict', { field: 'name' });
}

/** Changes what the organisation says about itself; `conflict` when somebody saved since `version` was read. */
export async function updateOrganisationProfile(
  trx: Db,
  change: OrganisationProfile & { id: string; version: number; name: string; at: string },
): Promise<void> {
  const row = await trx
    .updateTable('organisation')
    .set({
      ...toProfileColumns(change),
      name: change.name,
      sort_key: sortKey(change.name),
      version: change.version + 1,
      changed_at: change.at,
    })
    .where('id', '=', change.id)
    .where('version', '=', change.version)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict', { type: 'organisation' });
}

/** Makes these the municipalities that the organisation serves. */
export async function replaceServedMunicipalities(
  trx: Db,
  organisationId: string,
  codes: readonly string[],
): Promise<void> {
  await trx.deleteFrom('organisation_municipality').where('organisation_id', '=', organisationId).execute();
  if (codes.length === 0) return;
  await trx
    .insertInto('organisation_municipality')
    .values(codes.map((code) => ({ organisation_id: organisationId, municipality_code: code })))
    .execute();
}

/** Makes these the organisation's domains; `conflict` with the domain when another organisation has it. */
export async function replaceDomains(
  trx: Db,
  organisationId: string,
  domains: readonly string[],
  at: string,
): Promise<void> {
  await trx.deleteFrom('organisation_domain').where('organisation_id', '=', organisationId).execute();
  for (const domain of domains) {
    const row = await trx
      .insertInto('organisation_domain')
      .values({ domain, organisation_id: organisationId, added_at: at })
      .onConflict((conflict) => conflict.column('domain').doNothing())
      .returning('domain')
      .executeTakeFirst();
    if (!row) throw new DomainError('conflict', { field: 'domains', domain });
  }
}

/** Makes these the organisation's other and former names. */
export async function replaceAliases(
  trx: Db,
  organisationId: string,
  aliases: readonly (Alias & { id: string })[],
): Promise<void> {
  await trx.deleteFrom('organisation_alias').where('organisation_id', '=', organisationId).execute();
  if (aliases.length === 0) return;
  await trx
    .insertInto('organisation_alias')
    .values(
      aliases.map(({ id, name, validFrom, validUntil }) => ({
        id,
        organisation_id: organisationId,
        name,
        valid_from: validFrom,
        valid_until: validUntil,
      })),
    )
    .execute();
}

function toProfileColumns(profile: OrganisationProfile) {
  return {
    about: profile.about,
    contact_function: profile.contactFunction,
    function_email: profile.functionEmail,
    switchboard: profile.switchboard,
    website: profile.website,
    size_count: profile.size?.count ?? null,
    size_of: profile.size?.of ?? null,
    size_precision: profile.size?.precision ?? null,
    size_stated_on: profile.size?.statedOn ?? null,
    approves_automatically: profile.approvesAutomatically ? (1 as const) : (0 as const),
  };
}
