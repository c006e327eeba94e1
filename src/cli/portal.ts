import { Command, CommanderError } from 'commander';
import { commands } from './commands/index.ts';
import { report } from './report.ts';

// databases, files and backups hold personal data: for the portal's own user alone
process.umask(0o077);

const program = new Command('portal')
  .description('The one tool for running the portal. Settings come from the environment.')
  .exitOverride()
  .showHelpAfterError('(see --help)');
for (const add of commands) add(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = error instanceof CommanderError ? usageCode(error) : report(error);
}

/** Help that was asked for is no fault. */
function usageCode({ exitCode }: CommanderError): number {
  return exitCode === 0 ? 0 : 2;
}
