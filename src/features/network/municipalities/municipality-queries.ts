import type { Selectable } from 'kysely';
import type { NetworkTables } from '#db/tables/network.ts';
import { sortKey } from '#src/lib/sort-key.ts';
import type { Db } from '#src/platform/app.ts';
import type { County, Municipality, Settlement } from './municipality.ts';

/** Every county, in Swedish order. */
export async function listCounties(db: Db): Promise<readonly County[]> {
  const rows = await db.selectFrom('county').selectAll().orderBy('sort_key').execute();
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    shortName: row.name_short,
    slug: row.slug,
    isInvented: row.is_invented === 1,
  }));
}

/** Every municipality, or those of a county, in Swedish order. */
export async function listMunicipalities(db: Db, countyCode?: string): Promise<readonly Municipality[]> {
  const rows = await db
    .selectFrom('municipality')
    .selectAll()
    .$if(countyCode !== undefined, (query) => query.where('county_code', '=', countyCode ?? ''))
    .orderBy('sort_key')
    .orderBy('code')
    .execute();
  return rows.map(toMunicipality);
}

/** The municipality's own organisation for each code that has one; organisations that only a source tells about do not count. */
export async function listOwnOrganisations(
  db: Db,
  codes: readonly string[],
): Promise<ReadonlyMap<string, { id: string; slug: string; name: string }>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .selectFrom('organisation_municipality as served')
    .innerJoin('organisation', 'organisation.id', 'served.organisation_id')
    .select(['served.municipality_code', 'organisation.id', 'organisation.slug', 'organisation.name'])
    .where('served.municipality_code', 'in', codes)
    .where('organisation.kind', '=', 'municipality')
    .where('organisation.is_source', '=', 0)
    .execute();
  return new Map(rows.map(({ municipality_code, ...organisation }) => [municipality_code, organisation]));
}

/** The municipality behind `?kommun=`: its slug or its code. */
export async function findMunicipality(db: Db, slugOrCode: string): Promise<Municipality | undefined> {
  const row = await db
    .selectFrom('municipality')
    .selectAll()
    .where((is) => is.or([is('slug', '=', slugOrCode), is('code', '=', slugOrCode)]))
    .executeTakeFirst();
  return row && toMunicipality(row);
}

/** Writes the counties, correcting names of those that are there. */
export async function upsertCounties(trx: Db, counties: readonly County[]): Promise<void> {
  await trx
    .insertInto('county')
    .values(
      counties.map((county) => ({
        code: county.code,
        name: county.name,
        name_short: county.shortName,
        slug: county.slug,
        sort_key: sortKey(county.name),
        is_invented: county.isInvented ? 1 : 0,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet(({ ref }) => ({
        name: ref('excluded.name'),
        name_short: ref('excluded.name_short'),
        slug: ref('excluded.slug'),
        sort_key: ref('excluded.sort_key'),
      })),
    )
    .execute();
}

/** Writes the municipalities, correcting names of those that are there. */
export async function upsertMunicipalities(trx: Db, municipalities: readonly Municipality[]): Promise<void> {
  await trx
    .insertInto('municipality')
    .values(
      municipalities.map((municipality) => ({
        code: municipality.code,
        county_code: municipality.countyCode,
        name: municipality.name,
        name_short: municipality.shortName,
        slug: municipality.slug,
        sort_key: sortKey(municipality.shortName),
        settlement: municipality.settlement,
        is_invented: municipality.isInvented ? (1 as const) : (0 as const),
      })),
    )
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet(({ ref }) => ({
        name: ref('excluded.name'),
        name_short: ref('excluded.name_short'),
        slug: ref('excluded.slug'),
        sort_key: ref('excluded.sort_key'),
      })),
    )
    .execute();
}

function toMunicipality(row: Selectable<NetworkTables['municipality']>): Municipality {
  return {
    code: row.code,
    countyCode: row.county_code,
    name: row.name,
    shortName: row.name_short,
    slug: row.slug,
    settlement: row.settlement as Settlement | null,
    isInvented: row.is_invented === 1,
  };
}
