import type { Db } from '#src/platform/app.ts';

/** The one municipality that each of the organisations is or serves alone; the others have no place on the map. */
export async function listOwnMunicipalities(
  db: Db,
  organisationIds: readonly string[],
): Promise<ReadonlyMap<string, { code: string; name: string }>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('organisation_municipality as s')
    .innerJoin('municipality as m', 'm.code', 's.municipality_code')
    .select(['s.organisation_id as id', 'm.code', 'm.name_short as name'])
    .where('s.organisation_id', 'in', [...organisationIds])
    .execute();
  const served = Map.groupBy(rows, ({ id }) => id);
  return new Map(
    [...served].flatMap(([id, [first, ...more]]) =>
      first && more.length === 0 ? [[id, { code: first.code, name: first.name }]] : [],
    ),
  );
}
