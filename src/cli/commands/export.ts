import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { type DataFile, exportData } from '#src/features/api/data-export-service.ts';
import { readGlossary } from '#src/features/glossary/glossary.ts';
import { exportLibrary } from '#src/features/library/exchange/export-service.ts';
import { anonymous, system } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { originOf } from '#src/platform/config.ts';
import { result } from '../output.ts';
import { withApp } from '../with-app.ts';

type Options = { open?: true };

const glossary = fileURLToPath(new URL('../../../content/glossary', import.meta.url));

/** `portal export` */
export function addExport(program: Command): void {
  program
    .command('export')
    .description(
      'write everything that is published: library files (docs/exchange-format.md), organisations, glossary, files',
    )
    .argument('<folder>', 'where the files go; made when it is not there')
    .option('--open', 'leave out what municipalities keep within the network')
    .action((folder: string, options: Options) => withApp(({ app }) => exportAll(app, folder, options)));
}

async function exportAll(app: App, folder: string, { open }: Options): Promise<void> {
  const actor = open ? anonymous : system;
  for await (const { name, text } of exportLibrary(app, actor)) {
    await write(folder, { name: join('library', name), content: text });
  }
  const origin = originOf(app.config);
  for await (const file of exportData(app, actor, { terms: readGlossary(glossary), origin })) {
    await write(folder, file);
  }
}

async function write(folder: string, { name, content }: DataFile): Promise<void> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  result(path);
}
