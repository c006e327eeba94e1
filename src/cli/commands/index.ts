import type { Command } from 'commander';
import { addAudit } from './audit.ts';
import { addBackup, addRestore } from './backup.ts';
import { addCheckText } from './check-text.ts';
import { addDecisionBasis } from './decision-basis.ts';
import { addDisclosure } from './disclosure.ts';
import { addEvalCompounds } from './eval-compounds.ts';
import { addEvalSearch } from './eval-search.ts';
import { addEvalStems } from './eval-stems.ts';
import { addExport } from './export.ts';
import { addImport } from './import.ts';
import { addMigrate } from './migrate.ts';
import { addPropose } from './propose.ts';
import { addReindex } from './reindex.ts';
import { addSeed } from './seed.ts';
import { addStart } from './start.ts';
import { addUser } from './user.ts';

/** Every command, in the order of the help. */
export const commands: readonly ((program: Command) => void)[] = [
  addStart,
  addMigrate,
  addSeed,
  addUser,
  addImport,
  addExport,
  addPropose,
  addReindex,
  addBackup,
  addRestore,
  addAudit,
  addDecisionBasis,
  addCheckText,
  addDisclosure,
  addEvalCompounds,
  addEvalStems,
  addEvalSearch,
];
