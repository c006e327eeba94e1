import type { Command } from 'commander';
import { FailureError } from '../failure.ts';
import { result } from '../output.ts';
import { welcome } from '../welcome.ts';
import { withApp } from '../with-app.ts';

/** `portal seed` */
export function addSeed(program: Command): void {
  program
    .command('seed')
    .description('load the invented demo network into an empty database, or complete it; loopback only')
    .action(() =>
      withApp(async ({ app }) => {
        if (!app.config.isDemo) {
          throw new FailureError(
            'Demo data load only with a loopback HOST, no https PUBLIC_ORIGIN and not DEMO=0.',
          );
        }
        result((await welcome(app)).join('\n'));
      }),
    );
}
