import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe } from 'vitest';
import { createSearchIndex } from '#src/features/search/create-search-index.ts';
import type { OpenActivity } from '#src/platform/activity/activity.ts';
import type { App } from '#src/platform/app.ts';
import type { Config } from '#src/platform/config.ts';
import { createPlatform } from '#src/platform/create-platform.ts';
import { collectRegistries } from '#src/platform/registries.ts';
import { features } from '#src/server/features.ts';
import { type FakeClock, fakeClock } from './clock.ts';
import { engines, openTestDatabase, type TestDatabase, type TestEngine } from './database.ts';
import { type KeptLog, keepLog } from './log.ts';

/** A full App with a clock that tests move and a log that they read. */
export type TestApp = Omit<App, 'clock' | 'logger' | 'activity'> & {
  clock: FakeClock;
  logger: KeptLog;
  activity: OpenActivity;
};
export type TestContext = { app: TestApp; engine: TestEngine };

/** Runs the body once per engine; `app` is fresh, migrated and empty in each test, `clock` at `testStart`. */
export function describeOnEachEngine(name: string, body: (context: TestContext) => void): void {
  for (const engine of engines) {
    describe(`${name} (${engine})`, () => body({ app: freshApp(engine), engine }));
  }
}

/** As `describeOnEachEngine`, on SQLite alone: for what has no database dialect, such as the command line. */
export function describeOnSqlite(name: string, body: (context: TestContext) => void): void {
  describe(name, () => body({ app: freshApp('sqlite'), engine: 'sqlite' }));
}

/** One object for the whole `describe`, which in each test stands for the app that belongs to it. */
function freshApp(engine: TestEngine): TestApp {
  let open: { app: TestApp; close(): Promise<void> } | undefined;
  beforeEach(async () => {
    open = await createTestApp(await openTestDatabase(engine));
  });
  afterEach(async () => {
    await open?.close();
    open = undefined;
  });
  const current = () => {
    if (!open) throw new Error('The app lives inside tests and hooks: read it there, not in the describe.');
    return open.app;
  };
  return new Proxy({} as TestApp, {
    get: (_, part) => Reflect.get(current(), part),
    ownKeys: () => Reflect.ownKeys(current()),
    getOwnPropertyDescriptor: (_, part) => ({
      value: Reflect.get(current(), part),
      enumerable: true,
      configurable: true,
    }),
  });
}

/** An App on the database, with a DATA_DIR of its own that `close` takes away together with the database. */
export async function createTestApp(
  database: TestDatabase,
): Promise<{ app: TestApp; close(): Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'narvaronatet-data-'));
  const own = { clock: fakeClock(), logger: keepLog() };
  const config = testConfig({ dataDir, databaseUrl: database.url });
  const { app, close } = createPlatform({
    ...own,
    db: database.db,
    config,
    registries: collectRegistries(features),
    searchIndex: createSearchIndex(config, own),
    activityInMemory: true,
  });
  return {
    app: { ...app, ...own },
    close: async () => {
      await close();
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Settings as they come with an empty environment, on a database and folder of the test's own. */
export function testConfig(own: Pick<Config, 'dataDir' | 'databaseUrl'>): Config {
  return {
    host: '127.0.0.1',
    port: 4321,
    publicOrigin: null,
    trustedProxies: [],
    smtpUrl: null,
    mailFrom: 'portalen@narvaronatet.example',
    clamdSocket: null,
    meilisearch: null,
    secret: 'a-secret-for-tests-only-0123456789abcdef',
    logLevel: 'silent',
    isDemo: false,
    release: {
      version: '0.0.0',
      testRun: { date: '2026-11-01', passed: 1, failed: 0, skipped: 0, files: 1 },
    },
    ...own,
  };
}
