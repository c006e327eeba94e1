import type { Command } from 'commander';
import { verifyAudit } from '#src/platform/audit/verify-audit.ts';
import { result } from '../output.ts';
import { withApp } from '../with-app.ts';

/** `portal audit verify` */
export function addAudit(program: Command): void {
  program
    .command('audit')
    .description('the trail of who did what to whom')
    .command('verify')
    .description(
      'walk the hash chain; prints a verdict as JSON and fails when a record was changed or taken out',
    )
    .action(() =>
      withApp(async ({ app }) => {
        const verdict = await verifyAudit(app.db);
        result(JSON.stringify(verdict));
        if (!verdict.ok) process.exitCode = 1;
      }),
    );
}
