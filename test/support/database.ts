import type { Kysely } from 'kysely';
import type { Database } from '#db/tables/index.ts';
import { resetPglite } from './pglite.ts';
import { copySqlite, removeSqlite } from './sqlite.ts';

/** The engines that every service test runs on. */
export const engines = ['sqlite', 'pglite'] as const;
export type TestEngine = (typeof engines)[number];

export type TestDatabase = {
  db: Kysely<Database>;
  engine: TestEngine;
  /** What DATABASE_URL would say; PGlite lives in memory and has no address. */
  url: string;
  close(): Promise<void>;
};

/** A migrated database without rows other than those that the migrations write. */
export async function openTestDatabase(engine: TestEngine): Promise<TestDatabase> {
  return engine === 'sqlite' ? openSqlite() : openPglite();
}

async function openSqlite(): Promise<TestDatabase> {
  const { db, path } = await copySqlite();
  const close = async () => {
    await db.destroy();
    removeSqlite(path);
  };
  return { db, engine: 'sqlite', url: `sqlite:${path}`, close };
}

async function openPglite(): Promise<TestDatabase> {
  return { db: await resetPglite(), engine: 'pglite', url: 'pglite:', close: async () => {} };
}
