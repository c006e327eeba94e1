import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { exportLibrary } from '#src/features/library/exchange/export-service.ts';
import { anonymous, system } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { result } from '../output.ts';
import { withApp } from '../with-app.ts';

type Options = { open?: true };

/** `portal export` */
export function addExport(program: Command): void {
  program
    .command('export')
    .description('write every published entry as a library file (docs/exchange-format.md)')
    .argument('<folder>', 'where the files go; made when it is not there')
    .option('--open', 'leave out what municipalities keep within the network')
    .action((folder: string, options: Options) => withApp(({ app }) => exportFiles(app, folder, options)));
}

async function exportFiles(app: App, folder: string, { open }: Options): Promise<void> {
  const library = join(folder, 'library');
  mkdirSync(library, { recursive: true });
  for await (const { name, text } of exportLibrary(app, open ? anonymous : system)) {
    writeFileSync(join(library, name), text);
    result(join(library, name));
  }
}
