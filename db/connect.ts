import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import SqliteDatabase from 'better-sqlite3';
import { type Dialect, Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Database } from './tables/index.ts';

export type Engine = 'sqlite' | 'postgres';
export type Connection = { db: Kysely<Database>; engine: Engine; sqlite?: SqliteDatabase.Database };

/** Opens `sqlite:FILE` (a path works too), `sqlite::memory:` or `postgres://…`; the caller destroys `db`. */
export async function connect(url: string): Promise<Connection> {
  if (/^postgres(ql)?:/.test(url)) return connectPostgres(url);
  return connectSqlite(sqlitePath(url));
}

/** The file behind a SQLite DATABASE_URL: `sqlite:./data/x.sqlite`, `file:///…` or a bare path. */
export function sqlitePath(url: string): string {
  if (url.startsWith('file:')) return fileURLToPath(url);
  return url.replace(/^sqlite:(\/\/)?/, '');
}

/** WAL with full sync: an acknowledged write survives a power cut (architecture.md 7). */
export function connectSqlite(path: string): Connection & { sqlite: SqliteDatabase.Database } {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const sqlite = new SqliteDatabase(path);
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'busy_timeout = 5000',
    'foreign_keys = ON',
    'trusted_schema = OFF',
    'cache_size = -8000',
    'journal_size_limit = 67108864',
    'temp_store = MEMORY',
  ]) {
    sqlite.pragma(pragma);
  }
  return { db: new Kysely<Database>({ dialect: sqliteDialect(sqlite) }), engine: 'sqlite', sqlite };
}

/** Kysely begins with a plain `begin`, which fails with SQLITE_BUSY_SNAPSHOT beside a second writer: take the write lock at once. */
function sqliteDialect(sqlite: SqliteDatabase.Database): Dialect {
  const prepared = new LRUCache<string, SqliteDatabase.Statement>({ max: 500 });
  return new SqliteDialect({
    database: {
      prepare: (sql) => {
        const wanted = portable(sql, sqlite.inTransaction);
        const statement = prepared.get(wanted) ?? sqlite.prepare(wanted);
        prepared.set(wanted, statement);
        return statement;
      },
      close: () => {
        sqlite.close();
      },
    },
  });
}

/** A full disk ends the transaction by itself: rolling back what is over would hide why. */
function portable(sql: string, isInTransaction: boolean): string {
  if (sql === 'begin') return 'begin immediate';
  return sql === 'rollback' && !isInTransaction ? 'select 1' : sql;
}

async function connectPostgres(connectionString: string): Promise<Connection> {
  const { default: pg } = await import('pg');
  const int8 = 20;
  pg.types.setTypeParser(int8, Number);
  const dialect = new PostgresDialect({ pool: new pg.Pool({ connectionString, max: 10 }) });
  return { db: new Kysely<Database>({ dialect }), engine: 'postgres' };
}
