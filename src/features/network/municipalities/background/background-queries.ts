import type { Db } from '#src/platform/app.ts';
import type { Background, KnownMunicipality, Position } from './background.ts';

/** Municipalities whose background is known, in the order of their codes. */
export async function listBackgrounds(db: Db): Promise<readonly KnownMunicipality[]> {
  const rows = await db
    .selectFrom('municipality_background as b')
    .innerJoin('municipality as m', 'm.code', 'b.code')
    .selectAll('b')
    .select(['m.name_short', 'm.slug', 'm.county_code', 'm.is_invented'])
    .orderBy('b.code')
    .execute();
  return rows.map((row) => ({
    code: row.code,
    name: row.name_short,
    slug: row.slug,
    countyCode: row.county_code,
    isInvented: row.is_invented === 1,
    pupils: row.pupils,
    perKm2: row.inhabitants_per_km2,
    pupilsPerSchool: row.pupils_per_school,
    independent: row.independent_percent,
    east: row.east_km,
    north: row.north_km,
    source: row.source,
  }));
}

/** Where each municipality lies whose background is known, by code. */
export async function listPositions(db: Db): Promise<ReadonlyMap<string, Position>> {
  const rows = await db
    .selectFrom('municipality_background')
    .select(['code', 'east_km', 'north_km'])
    .execute();
  return new Map(rows.map(({ code, east_km, north_km }) => [code, { east: east_km, north: north_km }]));
}

/** Puts these backgrounds in the place of all that were known. */
export async function replaceBackgrounds(
  trx: Db,
  backgrounds: readonly (Background & { source: string })[],
): Promise<void> {
  await trx.deleteFrom('municipality_background').execute();
  if (backgrounds.length === 0) return;
  await trx
    .insertInto('municipality_background')
    .values(
      backgrounds.map((one) => ({
        code: one.code,
        pupils: one.pupils,
        inhabitants_per_km2: one.perKm2,
        pupils_per_school: one.pupilsPerSchool,
        independent_percent: one.independent,
        east_km: one.east,
        north_km: one.north,
        source: one.source,
      })),
    )
    .execute();
}
