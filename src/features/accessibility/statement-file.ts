import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { type Statement, statementSchema } from './statement.ts';

const file = new URL('../../../content/accessibility/statement.yaml', import.meta.url);

/** The operator's statement as it stands on the disk; throws when it is not complete. */
export async function readStatement(): Promise<Statement> {
  return statementSchema.parse(parse(await readFile(file, 'utf8')));
}
