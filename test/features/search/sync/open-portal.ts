import { connectSqlite } from '#db/connect.ts';
import { libraryRegistration } from '#src/features/library/registration.ts';
import { createSearchIndex } from '#src/features/search/create-search-index.ts';
import type { App } from '#src/platform/app.ts';
import { systemClock as clock } from '#src/platform/clock.ts';
import { createPlatform } from '#src/platform/create-platform.ts';
import { collectRegistries } from '#src/platform/registries.ts';
import { killConfig } from '../../../platform/kill-effects.ts';

const logger = { debug() {}, info() {}, warn() {}, error() {} };

/** A portal without pages that has the library alone, in the folder; its database is migrated. */
export function openPortal(folder: string): { app: App; close(): Promise<void> } {
  const path = `${folder}/portal.sqlite`;
  const config = killConfig(path, folder);
  const { db } = connectSqlite(path);
  const { app, close } = createPlatform({
    db,
    config,
    clock,
    logger,
    registries: collectRegistries([libraryRegistration]),
    searchIndex: createSearchIndex(config, { clock, logger }),
  });
  return {
    app,
    close: async () => {
      await close();
      await db.destroy();
    },
  };
}
