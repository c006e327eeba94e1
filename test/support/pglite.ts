import { readFileSync, writeFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { migrateToLatest } from '#db/migrate.ts';
import type { Database } from '#db/tables/index.ts';
import { template } from './template.ts';

/** One a worker: it takes seconds and half a gigabyte to create. */
type Shared = { pglite: PGlite; tables: readonly string[] };

let shared: Promise<Shared> | undefined;

/** The worker's PGlite, with the rows of the tests before taken away; opened anew, so that nothing kept for a database outlives its rows. */
export async function resetPglite(): Promise<Kysely<Database>> {
  shared ??= create();
  const { pglite, tables } = await shared;
  await restore(pglite, tables);
  return new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) });
}

async function create(): Promise<Shared> {
  const pglite = await PGlite.create({
    loadDataDir: new Blob([readFileSync(await template('tar', dumpMigrated))]),
  });
  return { pglite, tables: await tablesOf(pglite) };
}

async function dumpMigrated(draft: string): Promise<void> {
  const pglite = await PGlite.create();
  await migrateToLatest(new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) }));
  await keepMigratedRows(pglite);
  const dump = await pglite.dumpDataDir('none');
  await pglite.close();
  writeFileSync(draft, Buffer.from(await dump.arrayBuffer()));
}

/** Reference rows that migrations write are kept in a schema of their own, from which each test gets them back. */
async function keepMigratedRows(pglite: PGlite): Promise<void> {
  const copies = (await tablesOf(pglite)).map((t) => `create table migrated."${t}" as table public."${t}"`);
  await pglite.exec(['create schema migrated', ...copies].join(';'));
}

async function tablesOf(pglite: PGlite): Promise<readonly string[]> {
  const { rows } = await pglite.query<{ tablename: string }>(
    `select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely_%' order by tablename`,
  );
  return rows.map((row) => row.tablename);
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
