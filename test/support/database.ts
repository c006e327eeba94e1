import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { connectSqlite } from '#db/connect.ts';
import type { Database } from '#db/tables/index.ts';
import { resetPglite } from './pglite.ts';
import { copyTemplate } from './sqlite-template.ts';

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
  const path = join(tmpdir(), `narvaronatet-${randomUUID()}.sqlite`);
  await copyTemplate(path);
  const { db, sqlite } = connectSqlite(path);
  sqlite.pragma('synchronous = OFF');
  return {
    db,
    engine: 'sqlite',
    url: `sqlite:${path}`,
    close: async () => {
      await db.destroy();
      for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
    },
  };
}

async function openPglite(): Promise<TestDatabase> {
  return { db: await resetPglite(), engine: 'pglite', url: 'pglite:', close: async () => {} };
}
