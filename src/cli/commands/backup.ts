import type { Command } from 'commander';
import { backup } from '#src/platform/backup/backup.ts';
import { restore } from '#src/platform/backup/restore.ts';
import { readConfig } from '#src/server/env.ts';
import { result, say } from '../output.ts';

/** `portal backup` */
export function addBackup(program: Command): void {
  program
    .command('backup')
    .description(
      'write everything into one verified file while the portal runs; prints what it holds as JSON',
    )
    .argument('<file>', 'where to: portal.tar.gz')
    .action(async (file: string) => {
      const manifest = await backup(readConfig(process.env), { to: file, onProgress: say });
      result(JSON.stringify(manifest));
    });
}

/** `portal restore` */
export function addRestore(program: Command): void {
  program
    .command('restore')
    .description(
      'put a backup in the place of the data; what stood there is kept beside it. Stop the portal first',
    )
    .argument('<file>', 'what portal backup wrote')
    .action(async (file: string) => {
      const manifest = await restore(file, { ...readConfig(process.env), onProgress: say });
      result(JSON.stringify(manifest));
    });
}
