import type { Db } from '#src/platform/app.ts';
import type { Position } from '../../municipalities/background/background.ts';

/** A municipality with where it lies, if that is known. */
export type OwnMunicipality = { code: string; name: string; position: Position | undefined };

/** The one municipality that each of the organisations is or serves alone; the others have no place on the map. */
export async function listOwnMunicipalities(
  db: Db,
  organisationIds: readonly string[],
): Promise<ReadonlyMap<string, OwnMunicipality>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('organisation_municipality as s')
    .innerJoin('municipality as m', 'm.code', 's.municipality_code')
    .leftJoin('municipality_background as b', 'b.code', 'm.code')
    .select(['s.organisation_id as id', 'm.code', 'm.name_short as name', 'b.east_km', 'b.north_km'])
    .where('s.organisation_id', 'in', [...organisationIds])
    .execute();
  const served = Map.groupBy(rows, ({ id }) => id);
  return new Map(
    [...served].flatMap(([id, [first, ...more]]) =>
      first && more.length === 0 ? [[id, toMunicipality(first)]] : [],
    ),
  );
}

type Row = { code: string; name: string; east_km: number | null; north_km: number | null };

function toMunicipality({ code, name, east_km: east, north_km: north }: Row): OwnMunicipality {
  return { code, name, position: east === null || north === null ? undefined : { east, north } };
}
