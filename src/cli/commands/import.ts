import type { Command } from 'commander';
import { faultText, warningText } from '#src/features/library/exchange/fault-text.ts';
import { importLibrary } from '#src/features/library/exchange/import-service.ts';
import { readLibraryFiles } from '#src/features/library/exchange/library-files.ts';
import { system } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { UsageError } from '../failure.ts';
import { progress, result, say } from '../output.ts';
import { withApp } from '../with-app.ts';

/** `portal import` */
export function addImport(program: Command): void {
  program
    .command('import')
    .description('take library files in (docs/exchange-format.md): all of them or none')
    .argument('<paths...>', 'files, or folders with .md files')
    .option('--check', 'say every fault and what would change; store nothing')
    .option(
      '--granskad',
      'you have looked at every place that may point at a person: nobody can be recognised',
    )
    .action((paths: string[], options: ImportFlags) =>
      withApp(({ app }) => importFiles(app, paths, options)),
    );
}

type ImportFlags = { check?: boolean; granskad?: boolean };

async function importFiles(
  app: App,
  paths: readonly string[],
  { check: dryRun = false, granskad = false }: ImportFlags,
): Promise<void> {
  const files = readLibraryFiles(paths);
  const onProgress = progress('import', files.length);
  const report = await importLibrary(app, system, files, {
    dryRun,
    looking: granskad ? 'looked' : 'asked',
    onProgress,
  });
  if (!report.ok) throw new UsageError(report.faults.map(faultText).join('\n'));
  for (const warning of report.warnings) say(warningText(warning));
  for (const { file, slug, outcome } of report.entries) result(`${outcome}\t${slug}\t${file}`);
}
