import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { createApp, type OpenApp } from '#src/server/app.ts';
import { readConfig } from '#src/server/env.ts';
import { builtSite, type ServingPortal, serve } from '#src/server/serve.ts';
import { FailureError } from '../failure.ts';
import { result, say } from '../output.ts';
import { welcome } from '../welcome.ts';

/** `portal start` */
export function addStart(program: Command): void {
  program
    .command('start')
    .description('migrate, serve the built site and print its address; ends cleanly at Ctrl-C or SIGTERM')
    .action(start);
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  if (!existsSync(join(builtSite, 'server/entry.mjs')))
    throw new FailureError(`There is no built site in ${builtSite}: npm run build`);
  const portal = await opened(await createApp(config));
  await signalled();
  say('ending: answering what is in flight …');
  await portal.close();
}

/** Serves and says where; what was opened is closed again when that does not succeed. */
async function opened(open: OpenApp): Promise<ServingPortal> {
  try {
    const migrations = await open.migrate();
    if (migrations.length > 0) say(`database: ${migrations.length} migrations run`);
    const lines = await welcome(open.app);
    const portal = await serve(open);
    result([portal.address, ...lines].join('\n'));
    return portal;
  } catch (error) {
    await open.close();
    throw error;
  }
}

function signalled(): Promise<void> {
  return new Promise((resolve) => {
    // a terminal's Ctrl-C comes twice through npm: the second one must not cut the ending short
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => resolve());
  });
}
