import { randomUUID } from 'node:crypto';
import { createSearchSync } from '#src/features/search/sync/search-sync.ts';
import { createApp, type OpenApp } from './app.ts';
import { readConfig } from './env.ts';
import type { FrontLocals } from './front-locals.ts';

let open: Promise<OpenApp> | undefined;

/** Stands in for the front under `astro dev`, in Swedish alone: the App is built once, nothing is kept. */
export async function fillDevLocals(locals: Partial<FrontLocals>, url: URL): Promise<void> {
  open ??= openMigrated();
  const { app } = await open;
  const filled: FrontLocals = {
    app,
    lang: 'sv',
    address: url.pathname + url.search,
    requestId: randomUUID(),
    clientKey: '127.0.0.1',
    cacheable: () => {},
  };
  Object.assign(locals, filled);
}

async function openMigrated(): Promise<OpenApp> {
  const opened = await createApp(readConfig(process.env));
  await opened.migrate();
  createSearchSync(opened.app).start();
  return opened;
}
