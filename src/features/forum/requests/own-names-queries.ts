import type { Db } from '#src/platform/app.ts';
import type { OwnNames } from './own-names-rules.ts';

/** What the person's organisations, their municipalities and units are called, and who works there. */
export async function listOwnNames(db: Db, personId: string): Promise<OwnNames> {
  const organisations = await db
    .selectFrom('membership as m')
    .innerJoin('organisation as o', 'o.id', 'm.scope_id')
    .select(['o.id', 'o.name'])
    .distinct()
    .where('m.person_id', '=', personId)
    .where('m.status', '=', 'approved')
    .execute();
  const ids = organisations.map(({ id }) => id);
  if (ids.length === 0) return { places: [], people: [] };
  const municipalities = await db
    .selectFrom('organisation_municipality as om')
    .innerJoin('municipality as m', 'm.code', 'om.municipality_code')
    .select(['m.name', 'm.name_short'])
    .where('om.organisation_id', 'in', ids)
    .execute();
  const units = await db.selectFrom('unit').select('name').where('organisation_id', 'in', ids).execute();
  const people = await db
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select('p.name')
    .distinct()
    .where('m.scope_id', 'in', ids)
    .where('m.status', '=', 'approved')
    .execute();
  return {
    places: [
      ...[...organisations, ...municipalities, ...units].map(({ name }) => name),
      ...municipalities.map(({ name_short }) => name_short),
    ],
    people: people.map(({ name }) => name),
  };
}
