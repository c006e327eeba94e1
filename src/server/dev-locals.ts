import { randomUUID } from 'node:crypto';
import type { OpenApp } from './app.ts';
import { createApp } from './app.ts';
import { readConfig } from './env.ts';

let open: Promise<OpenApp> | undefined;

/** Stands in for the front under `astro dev`: the App is built once, the language is read from the path. */
export async function fillDevLocals(locals: Partial<FilledLocals>, url: URL): Promise<void> {
  open ??= openMigrated();
  const { app } = await open;
  Object.assign(locals, {
    app,
    lang: 'sv',
    address: url.pathname + url.search,
    requestId: randomUUID(),
    clientKey: '127.0.0.1',
    cacheable: () => {},
  } satisfies Omit<FilledLocals, 'actor' | 'sessionId'>);
}

type FilledLocals = App.Locals;

async function openMigrated(): Promise<OpenApp> {
  const opened = await createApp(readConfig(process.env));
  await opened.migrate();
  return opened;
}
