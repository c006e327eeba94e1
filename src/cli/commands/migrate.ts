import type { Command } from 'commander';
import { createApp } from '#src/server/app.ts';
import { readConfig } from '#src/server/env.ts';
import { result } from '../output.ts';

/** `portal migrate` */
export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description('bring the database to the schema of this version')
    .action(async () => {
      const open = await createApp(readConfig(process.env), { activityInMemory: true });
      try {
        const names = await open.migrate();
        result(names.length > 0 ? names.join('\n') : 'nothing to do');
      } finally {
        await open.close();
      }
    });
}
