import { sql } from 'kysely';
import type { Db } from '#src/platform/app.ts';
import type { Named } from '../exchange.ts';
import type { Known } from './matching-rules.ts';

export type MatchingOrganisation = Named &
  Omit<Known, 'answers' | 'positions'> & { networkIds: readonly string[] };

/** The organisations that belong to a network, in Swedish order, with what is known of how they are. */
export async function listMatchable(db: Db): Promise<readonly MatchingOrganisation[]> {
  const rows = await db
    .selectFrom('organisation as o')
    .select(['o.id', 'o.slug', 'o.name', 'o.kind', 'o.county_code', 'o.size_count', 'o.size_of'])
    .where('o.is_source', '=', 0)
    .orderBy('o.sort_key')
    .orderBy('o.id')
    .execute();
  const served = await db
    .selectFrom('organisation_municipality as s')
    .innerJoin('municipality as m', 'm.code', 's.municipality_code')
    .select(['s.organisation_id', 'm.code', 'm.settlement'])
    .orderBy('m.code')
    .execute();
  const joined = await db
    .selectFrom('network_organisation')
    .select(['organisation_id', 'network_id'])
    .execute();
  const networksOf = Map.groupBy(joined, ({ organisation_id }) => organisation_id);
  const servedBy = Map.groupBy(served, ({ organisation_id }) => organisation_id);
  const members = rows.filter(({ id }) => networksOf.has(id));
  return members.map((row) => {
    const municipalities = servedBy.get(row.id) ?? [];
    return {
      id: row.id,
      slug: row.slug,
      name: row.name,
      kind: row.kind,
      countyCode: row.county_code,
      size: row.size_count === null ? undefined : { count: row.size_count, of: row.size_of ?? '' },
      municipalityCodes: municipalities.map(({ code }) => code),
      networkIds: (networksOf.get(row.id) ?? []).map(({ network_id }) => network_id),
      settlements: [...new Set(municipalities.flatMap(({ settlement }) => settlement ?? []))],
    };
  });
}

/** How many published descriptions about the topic each organisation has. */
export async function countEntriesAbout(
  db: Db,
  { vocabulary, value }: { vocabulary: string; value: string },
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('entry_card as c')
    .innerJoin('entry_facet as f', 'f.entry_id', 'c.entry_id')
    .select('c.organisation_id as id')
    .select(sql<number | string>`count(distinct c.entry_id)`.as('count'))
    .where('f.facet', '=', vocabulary)
    .where('f.value', '=', value)
    .groupBy('c.organisation_id')
    .execute();
  // PostgreSQL counts in bigint, which comes as text
  return new Map(rows.map(({ id, count }) => [id, Number(count)]));
}
