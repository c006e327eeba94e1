import type { Db } from '#src/platform/app.ts';
import type { EntryName, OrganisationName } from '../entry/entry.ts';

/** The organisations with these slugs, by slug. */
export async function findOrganisationNames(
  db: Db,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, OrganisationName>> {
  return organisationNames(db, 'slug', slugs);
}

/** The organisations with these ids, by id. */
export async function findOrganisationNamesById(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OrganisationName>> {
  return organisationNames(db, 'id', ids);
}

async function organisationNames(
  db: Db,
  by: 'slug' | 'id',
  values: readonly string[],
): Promise<ReadonlyMap<string, OrganisationName>> {
  if (values.length === 0) return new Map();
  const rows = await db
    .selectFrom('organisation')
    .select(['id', 'slug', 'name', 'kind', 'county_code as countyCode'])
    .where(by, 'in', [...new Set(values)])
    .execute();
  const served = await db
    .selectFrom('organisation_municipality')
    .selectAll()
    .where('organisation_id', 'in', rows.map(({ id }) => id).concat(''))
    .orderBy('municipality_code')
    .execute();
  const codesOf = Map.groupBy(served, ({ organisation_id }) => organisation_id);
  const names = rows.map((row) => ({
    ...row,
    municipalityCodes: (codesOf.get(row.id) ?? []).map(({ municipality_code }) => municipality_code),
  }));
  return new Map(names.map((name) => [name[by], name]));
}

/** Ids of the entries that have or once had these slugs, by slug. */
export async function findEntryIds(db: Db, slugs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (slugs.length === 0) return new Map();
  const rows = await db
    .selectFrom('slug_history')
    .select(['slug', 'entry_id'])
    .where('slug', 'in', [...new Set(slugs)])
    .execute();
  return new Map(rows.map(({ slug, entry_id }) => [slug, entry_id]));
}

/** What the entries with these ids are called now, by id; one that was never published is called by its slug. */
export async function findEntryNamesById(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, EntryName>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('entry')
    .leftJoin('entry_card', 'entry_card.entry_id', 'entry.id')
    .select(['entry.id', 'entry.slug', 'entry_card.title'])
    .where('entry.id', 'in', [...new Set(ids)])
    .execute();
  return new Map(
    rows.map(({ id, slug, title }) => [id, { id, slug, title: title ?? slug, isPublished: title !== null }]),
  );
}
