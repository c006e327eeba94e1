import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { migrateToLatest } from '#db/migrate.ts';
import type { Database } from '#db/tables/index.ts';

type Shared = { pglite: PGlite; db: Kysely<Database>; tables: readonly string[] };

let shared: Promise<Shared> | undefined;

/** The worker's one PGlite (three seconds and half a gigabyte to create), with the rows of the tests before taken away. */
export async function resetPglite(): Promise<Kysely<Database>> {
  shared ??= create();
  const { pglite, db, tables } = await shared;
  await restore(pglite, tables);
  return db;
}

async function create(): Promise<Shared> {
  const pglite = await PGlite.create();
  const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) });
  await migrateToLatest(db);
  return { pglite, db, tables: await keepMigratedRows(pglite) };
}

/** Reference rows that migrations write are kept in a schema of their own, from which each test gets them back. */
async function keepMigratedRows(pglite: PGlite): Promise<readonly string[]> {
  const { rows } = await pglite.query<{ tablename: string }>(
    `select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely_%' order by tablename`,
  );
  const tables = rows.map((row) => row.tablename);
  await pglite.exec(
    [
      'create schema migrated',
      ...tables.map((t) => `create table migrated."${t}" as table public."${t}"`),
    ].join(';'),
  );
  return tables;
}

/** Constraint and append-only triggers stay silent while rows are taken away and put back. */
async function restore(pglite: PGlite, tables: readonly string[]): Promise<void> {
  if (tables.length === 0) return;
  const used = await tablesWithRows(pglite, 'public', tables);
  const kept = await tablesWithRows(pglite, 'migrated', tables);
  await pglite.exec(
    [
      `set session_replication_role = replica`,
      ...used.map((t) => `delete from public."${t}"`),
      ...kept.map((t) => `insert into public."${t}" select * from migrated."${t}"`),
      `set session_replication_role = origin`,
    ].join(';'),
  );
}

async function tablesWithRows(pglite: PGlite, schema: string, tables: readonly string[]): Promise<string[]> {
  const questions = tables.map((t) => `select '${t}' as name where exists (select 1 from ${schema}."${t}")`);
  const { rows } = await pglite.query<{ name: string }>(questions.join(' union all '));
  return rows.map((row) => row.name);
}
