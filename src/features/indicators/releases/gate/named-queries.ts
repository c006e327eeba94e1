import type { Db } from '#src/platform/app.ts';

/** The indicators with which each organisation agreed to be named in any of the rounds. */
export async function listAllNamed(
  db: Db,
  roundIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  if (roundIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('indicator_naming')
    .select(['organisation_id', 'indicator_id'])
    .where('round_id', 'in', roundIds)
    .orderBy('organisation_id')
    .orderBy('indicator_id')
    .execute();
  const grouped = Map.groupBy(rows, ({ organisation_id }) => organisation_id);
  return new Map([...grouped].map(([id, own]) => [id, new Set(own.map(({ indicator_id }) => indicator_id))]));
}
