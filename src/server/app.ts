import { type Connection, connect } from '#db/connect.ts';
import { migrateToLatest } from '#db/migrate.ts';
import { createSearchIndex } from '#src/features/search/create-search-index.ts';
import { answeringCaughtUp } from '#src/features/search/sync/caught-up.ts';
import { contentVersion } from '#src/features/search/sync/content-version.ts';
import type { App, Clock } from '#src/platform/app.ts';
import { systemClock } from '#src/platform/clock.ts';
import type { Config } from '#src/platform/config.ts';
import { createPlatform } from '#src/platform/create-platform.ts';
import type { Logger } from '#src/platform/logger.ts';
import { collectRegistries } from '#src/platform/registries.ts';
import { features } from './features.ts';
import { createLogger } from './logger.ts';

/** The App with what its owner needs: the connection, and how to end. */
export type OpenApp = {
  app: App;
  connection: Connection;
  /** Runs the migrations that are missing; returns their names. */
  migrate(): Promise<string[]>;
  /** Flushes and closes everything that is open. */
  close(): Promise<void>;
};
export type AppOptions = { clock?: Clock; logger?: Logger; activityInMemory?: boolean };

/** Connects and builds the App, outside Astro's bundle; nothing runs in the background yet. */
export async function createApp(config: Config, options: AppOptions = {}): Promise<OpenApp> {
  const connection = await connect(config.databaseUrl);
  const { clock = systemClock, logger = createLogger(config.logLevel) } = options;
  const registries = collectRegistries(features);
  const searchIndex = createSearchIndex(config, {
    clock,
    logger,
    contentVersion: () => contentVersion(registries.searchSources),
  });
  const platform = createPlatform({
    db: connection.db,
    config,
    clock,
    logger,
    registries,
    searchIndex: answeringCaughtUp(searchIndex, connection.db),
    activityInMemory: options.activityInMemory ?? false,
  });
  return {
    app: platform.app,
    connection,
    migrate: async () => (await migrateToLatest(connection.db)).map(({ migrationName }) => migrationName),
    async close() {
      await platform.close();
      connection.sqlite?.pragma('wal_checkpoint(TRUNCATE)');
      await connection.db.destroy();
    },
  };
}
