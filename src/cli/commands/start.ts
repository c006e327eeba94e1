import type { Command } from 'commander';
import { createApp } from '#src/server/app.ts';
import { readConfig } from '#src/server/env.ts';
import { serve } from '#src/server/serve.ts';
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
  const open = await createApp(readConfig(process.env));
  const migrations = await open.migrate();
  if (migrations.length > 0) say(`database: ${migrations.length} migrations run`);
  const lines = await welcome(open.app);
  const portal = await serve(open);
  result([portal.address, ...lines].join('\n'));
  await signalled();
  say('ending: answering what is in flight …');
  await portal.close();
}

function signalled(): Promise<void> {
  return new Promise((resolve) => {
    // a terminal's Ctrl-C comes twice through npm: the second one must not cut the ending short
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => resolve());
  });
}
