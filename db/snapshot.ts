import { existsSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3';

/** What a database file holds, and what SQLite finds wrong with it. */
export type Inspection = {
  faults: readonly string[];
  migrations: readonly string[];
  counts: Readonly<Record<string, number>>;
};

/** Writes a consistent copy of a database that others may be writing to: one read transaction, no lock on writers. */
export function snapshotSqlite(from: string, to: string): void {
  const sqlite = new SqliteDatabase(from, { readonly: true, fileMustExist: true });
  try {
    sqlite.pragma('busy_timeout = 5000');
    sqlite.prepare('vacuum into ?').run(to);
  } finally {
    sqlite.close();
  }
}

/** Checks the file through and through, without changing it: integrity, foreign keys, rows per table. */
export function inspectSqlite(path: string): Inspection {
  const sqlite = new SqliteDatabase(path, { readonly: true, fileMustExist: true });
  try {
    const integrity = sqlite.pragma('integrity_check') as { integrity_check: string }[];
    const orphans = sqlite.pragma('foreign_key_check') as { table: string }[];
    const tables = sqlite
      .prepare<[], string>(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`)
      .pluck()
      .all();
    return {
      faults: [
        ...integrity.map((row) => row.integrity_check).filter((text) => text !== 'ok'),
        ...orphans.map(({ table }) => `foreign key of ${table}`),
      ],
      migrations: tables.includes('kysely_migration')
        ? sqlite.prepare<[], string>('select name from kysely_migration order by name').pluck().all()
        : [],
      counts: Object.fromEntries(tables.map((table) => [table, countRows(sqlite, table)])),
    };
  } finally {
    sqlite.close();
  }
}

/** What lets somebody in: a copy of the past must not bring back what has been ended since. */
const waysIn = ['session', 'sign_in_code', 'invitation', 'setup_token'] as const;

/** Takes sessions, codes, invitations and set-up tokens out of a restored database; everybody signs in again. */
export function forgetWaysIn(path: string): void {
  const sqlite = new SqliteDatabase(path, { fileMustExist: true });
  try {
    const hasTable = sqlite.prepare<[string], number>(`select 1 from sqlite_master where name = ?`).pluck();
    for (const table of waysIn) if (hasTable.get(table)) sqlite.exec(`delete from "${table}"`);
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    sqlite.close();
  }
}

function countRows(sqlite: SqliteDatabase.Database, table: string): number {
  return sqlite.prepare<[], number>(`select count(*) from "${table}"`).pluck().get() ?? 0;
}

/** Brings everything into the one file, as far as it can be opened; false when another process still has it open. */
export function settleSqlite(path: string): boolean {
  if (!existsSync(path)) return true;
  try {
    const sqlite = new SqliteDatabase(path);
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
    sqlite.close();
  } catch (error) {
    if ((error as { code?: string }).code === 'SQLITE_BUSY') return false;
    // a damaged database is set aside as it is
    return true;
  }
  return !existsSync(`${path}-wal`);
}
