import type { Db } from '#src/platform/app.ts';
import { storagePlan } from '../storage/storage-plan.ts';

/** How a published entry stands now: where, in which version, and whose it is. */
export type EntryStanding = {
  entryId: string;
  version: number;
  changedAt: string;
  organisationId: string;
  networkIds: readonly string[];
};

/** The standing of those of the entries that are published, by id. */
export async function findStandings(
  db: Db,
  entryIds: readonly string[],
): Promise<ReadonlyMap<string, EntryStanding>> {
  if (entryIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('entry')
    .select(['id as entryId', 'version', 'changed_at as changedAt', 'organisation_id as organisationId'])
    .where('state', '=', 'published')
    .where('id', 'in', [...new Set(entryIds)])
    .execute();
  const memberships = await db
    .selectFrom('network_organisation')
    .select(['organisation_id', 'network_id'])
    .where('organisation_id', 'in', rows.map(({ organisationId }) => organisationId).concat(''))
    .orderBy('network_id')
    .execute();
  const networksOf = Map.groupBy(memberships, ({ organisation_id }) => organisation_id);
  return new Map(
    rows.map((row) => {
      const networkIds = (networksOf.get(row.organisationId) ?? []).map(({ network_id }) => network_id);
      return [row.entryId, { ...row, networkIds }];
    }),
  );
}

/** The published entries in a fixed order, `limit` of them after the id. */
export async function listPublishedIds(
  db: Db,
  after: string | undefined,
  limit: number,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('entry')
    .select('id')
    .where('state', '=', 'published')
    .where('id', '>', after ?? '')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** The published entries whose text names the organisation, as owner or anywhere else. */
export async function listIdsNamingOrganisation(db: Db, organisationId: string): Promise<readonly string[]> {
  const owned = await db
    .selectFrom('entry')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('state', '=', 'published')
    .execute();
  const ids = new Set(owned.map(({ id }) => id));
  for (const { table, column } of organisationColumns) {
    const key = table === 'entry_revision' ? 'id' : 'revision_id';
    const rows = await db
      .selectFrom('entry')
      .select('entry.id')
      .where('entry.state', '=', 'published')
      .where('entry.published_revision_id', 'in', (from) =>
        from
          .selectFrom(table as 'entry_unit')
          .select(key as 'revision_id')
          .where(column as 'organisation_id', '=', organisationId),
      )
      .execute();
    for (const { id } of rows) ids.add(id);
  }
  return [...ids];
}

/** Every column of an entry's content that names an organisation. */
const organisationColumns = organisationColumnsOf('entry_revision', storagePlan);

function organisationColumnsOf(table: string, plan: typeof storagePlan): { table: string; column: string }[] {
  const own = plan.columns
    .filter(({ kind }) => kind === 'organisation')
    .map(({ name }) => ({ table, column: name }));
  return [...own, ...plan.groups.flatMap((group) => organisationColumnsOf(group.table, group))];
}
