import type { Db } from '#src/platform/app.ts';

/** The indicators with which the organisation may be named in the round. */
export async function listNamed(
  db: Db,
  roundId: string,
  organisationId: string,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('indicator_naming')
    .select('indicator_id')
    .where('round_id', '=', roundId)
    .where('organisation_id', '=', organisationId)
    .execute();
  return new Set(rows.map(({ indicator_id }) => indicator_id));
}

type Naming = { roundId: string; organisationId: string; by: string | null; at: string };

/** Makes these the indicators with which the organisation may be named. */
export async function replaceNamed(
  trx: Db,
  { roundId, organisationId, by, at }: Naming,
  indicatorIds: readonly string[],
): Promise<void> {
  const key = { round_id: roundId, organisation_id: organisationId };
  await trx
    .deleteFrom('indicator_naming')
    .where('round_id', '=', roundId)
    .where('organisation_id', '=', organisationId)
    .execute();
  if (indicatorIds.length === 0) return;
  const rows = indicatorIds.map((id) => ({ ...key, indicator_id: id, decided_by: by, decided_at: at }));
  await trx.insertInto('indicator_naming').values(rows).execute();
}
