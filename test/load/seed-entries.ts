import { connectSqlite, sqlitePath } from '#db/connect.ts';
import { tableNames } from '#src/features/library/storage/table-names.ts';
import type { App } from '#src/platform/app.ts';
import { systemClock } from '#src/platform/clock.ts';
import { createIds } from '#src/platform/ids.ts';

type Row = Record<string, string | number | null>;
type Copied = { table: string; rows: readonly Row[] };
type Raw = ReturnType<typeof connectSqlite>['sqlite'];

/** What an entry says and what lists read of it; who reviewed, used or commented it stays with the first. */
const copiedTables = new Set<string>([
  ...Object.values(tableNames),
  'entry_revision',
  'entry_section',
  'entry_choice',
  'entry_line',
  'entry_link',
  'entry_card',
  'entry_facet',
  'field_state',
]);

/**
 * Fills the library up to so many published entries with copies of the demo's own, each with all its rows, in one
 * transaction; returns the slug of one. Ids and slugs are new; everything else is as long and as varied as real entries are.
 */
export async function seedEntries(databaseUrl: string, wanted: number): Promise<string> {
  const { sqlite, db } = connectSqlite(sqlitePath(databaseUrl));
  const published = sqlite
    .prepare(`select * from entry where state = 'published' order by id`)
    .all() as Row[];
  if (published.length === 0) throw new Error('The demo network has no published entry.');
  const patterns = published.map((entry) => rowsOf(sqlite, entry));
  const ids = createIds(systemClock);
  sqlite.transaction(() => {
    sqlite.pragma('defer_foreign_keys = ON');
    for (let n = published.length; n < wanted; n += 1) {
      insertCopy(sqlite, patterns[n % patterns.length] ?? [], n, ids);
    }
  })();
  sqlite.exec('analyze');
  await db.destroy();
  return String(published[0]?.['slug']);
}

/** The entry and every row that hangs on it, found by the foreign keys. */
function rowsOf(sqlite: Raw, entry: Row): Copied[] {
  const found: Copied[] = [{ table: 'entry', rows: [entry] }];
  for (const parent of found) {
    for (const { table, column, target } of children(sqlite, parent.table)) {
      if (!copiedTables.has(table) || found.some((copied) => copied.table === table)) continue;
      const rows = parent.rows.flatMap((row) => {
        return sqlite.prepare(`select * from "${table}" where "${column}" = ?`).all(row[target]) as Row[];
      });
      found.push({ table, rows });
    }
  }
  return found.filter(({ rows }) => rows.length > 0);
}

type ForeignKey = { table: string; column: string; target: string };

function children(sqlite: Raw, parent: string): ForeignKey[] {
  return sqlite
    .prepare(
      `select t.name as "table", f."from" as "column", f."to" as target
       from sqlite_master t, pragma_foreign_key_list(t.name) f
       where t.type = 'table' and f."table" = ? and f.on_delete = 'CASCADE'`,
    )
    .all(parent) as ForeignKey[];
}

function insertCopy(sqlite: Raw, pattern: readonly Copied[], n: number, ids: App['ids']): void {
  const idOf = new Map<string, string>();
  for (const { rows } of pattern) {
    for (const { id } of rows) if (typeof id === 'string') idOf.set(id, ids.next());
  }
  for (const { table, rows } of pattern) {
    for (const row of rows) {
      const copy = Object.entries(row).map(([name, value]) => [name, copied(name, value, n, idOf)] as const);
      const names = copy.map(([name]) => `"${name}"`).join(', ');
      const holes = copy.map(() => '?').join(', ');
      sqlite
        .prepare(`insert into "${table}" (${names}) values (${holes})`)
        .run(...copy.map(([, value]) => value));
    }
  }
}

function copied(name: string, value: Row[string], n: number, idOf: ReadonlyMap<string, string>): Row[string] {
  if (typeof value !== 'string') return value ?? null;
  if (name === 'slug') return `${value.slice(0, 70)}-nr-${n}`;
  return idOf.get(value) ?? value;
}
