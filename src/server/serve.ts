import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createSearchSync } from '#src/features/search/sync/search-sync.ts';
import { createWorkers } from '#src/platform/workers.ts';
import { createStaticFiles } from './answer/static-files.ts';
import type { OpenApp } from './app.ts';
import { createFront } from './front.ts';
import { createPageCache } from './page-cache/page-cache.ts';
import { createEventLogReader } from './page-cache/page-cache-queries.ts';
import type { PageHandler } from './page-renderer.ts';

export type ServingPortal = {
  address: string;
  /** Answers what is in flight, ends the work in the background, closes the database. */
  close(): Promise<void>;
};

/** Where `astro build` put the site: ASTRO_OUT, or `dist` beside the sources. */
export const builtSite = resolve(import.meta.dirname, '../..', process.env.ASTRO_OUT ?? 'dist');

/** Serves the built site on a migrated App and starts the work in the background. */
export async function serve(open: OpenApp): Promise<ServingPortal> {
  const log = createEventLogReader(open.connection);
  const front = createFront({
    app: open.app,
    log,
    pages: await loadPages(),
    files: createStaticFiles(join(builtSite, 'client')),
    cache: createPageCache(log, open.app.clock),
  });
  const address = await front.listen();
  const workers = createWorkers(open.app);
  workers.start();
  const searchSync = createSearchSync(open.app);
  searchSync.start();
  return {
    address,
    async close() {
      await front.close();
      await searchSync.stop();
      await workers.stop();
      await open.close();
    },
  };
}

/** Astro's entry would start a server of its own. */
async function loadPages(): Promise<PageHandler> {
  process.env.ASTRO_NODE_AUTOSTART = 'disabled';
  const entry = await import(pathToFileURL(join(builtSite, 'server/entry.mjs')).href);
  return entry.handler;
}
