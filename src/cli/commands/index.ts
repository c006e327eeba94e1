import type { Command } from 'commander';
import { addMigrate } from './migrate.ts';
import { addStart } from './start.ts';

/** Every command, in the order of the help. */
export const commands: readonly ((program: Command) => void)[] = [addStart, addMigrate];
