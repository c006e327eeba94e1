import type { Kysely } from 'kysely';
import type { Db } from '#src/platform/app.ts';
import type { ContentRows, ListEntry, Row } from './content-rows.ts';
import type { GroupTable } from './table-names.ts';
import { tableNames } from './table-names.ts';

/** The group tables share their key columns; the rest of their columns is known to the storage plan, not to the type checker. */
type GroupRow = { revision_id: string; parent_position: number; position: number };
type GroupDatabase = Record<GroupTable, GroupRow>;

const groupTables = Object.values(tableNames);
/** Written before those that belong to them, deleted after. */
const lists = [
  { kind: 'choice', table: 'entry_choice', column: 'code' },
  { kind: 'line', table: 'entry_line', column: 'line' },
  { kind: 'link', table: 'entry_link', column: 'entry_id' },
] as const;

/** Writes the groups and lists of a revision; its single values stand in its own row. */
export async function insertContent(trx: Db, revisionId: string, rows: ContentRows): Promise<void> {
  for (const table of groupTables) {
    const items = rows.groups.get(table) ?? [];
    if (items.length === 0) continue;
    await groups(trx)
      .insertInto(table)
      .values(items.map((item) => ({ ...item, revision_id: revisionId }) as Row & GroupRow))
      .execute();
  }
  for (const { kind, table, column } of lists) {
    const items = rows.lists[kind];
    if (items.length === 0) continue;
    const values = items.map(({ value, ...key }) => ({ ...key, revision_id: revisionId, [column]: value }));
    await trx
      .insertInto(table as 'entry_line')
      .values(values as never)
      .execute();
  }
}

/** Takes the groups and lists of an open draft away before it is written anew. */
export async function deleteContent(trx: Db, revisionId: string): Promise<void> {
  const filled = await findFilledTables(trx, revisionId);
  for (const table of filled.toReversed()) {
    await groups(trx).deleteFrom(table).where('revision_id', '=', revisionId).execute();
  }
  for (const { table } of lists) {
    await trx
      .deleteFrom(table as 'entry_line')
      .where('revision_id', '=', revisionId)
      .execute();
  }
}

/** The groups and lists of a revision; the caller adds the single values. */
export async function findContent(db: Db, revisionId: string): Promise<Omit<ContentRows, 'columns'>> {
  const filled = await findFilledTables(db, revisionId);
  const found = await Promise.all(
    filled.map(async (table) => {
      const rows = await groups(db)
        .selectFrom(table)
        .selectAll()
        .where('revision_id', '=', revisionId)
        .execute();
      return [table, rows as unknown as Row[]] as const;
    }),
  );
  const [choice, line, link] = await Promise.all(
    lists.map(({ table, column }) => findList(db, revisionId, table, column)),
  );
  return { groups: new Map(found), lists: { choice: choice ?? [], line: line ?? [], link: link ?? [] } };
}

/** The group tables with rows of the revision, in their order: most entries use a few, and one question is cheaper than forty. */
async function findFilledTables(db: Db, revisionId: string): Promise<readonly GroupTable[]> {
  const found = await groups(db)
    .selectNoFrom((e) =>
      groupTables.map((table) =>
        e.exists(e.selectFrom(table).select('revision_id').where('revision_id', '=', revisionId)).as(table),
      ),
    )
    .executeTakeFirstOrThrow();
  return groupTables.filter((table) => found[table]);
}

async function findList(db: Db, revisionId: string, table: string, column: string): Promise<ListEntry[]> {
  const rows = await db
    .selectFrom(table as 'entry_line')
    .selectAll()
    .where('revision_id', '=', revisionId)
    .execute();
  return rows.map((row) => ({
    field: row.field,
    parent_position: row.parent_position,
    position: row.position,
    value: String(row[column as 'line']),
  }));
}

function groups(db: Db): Kysely<GroupDatabase> {
  return db as unknown as Kysely<GroupDatabase>;
}
