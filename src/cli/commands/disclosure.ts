import { type Command, InvalidArgumentError } from 'commander';
import type { z } from 'zod';
import { auditCase } from '#src/features/indicators/disclosure/audit/audit.ts';
import { caseInput } from '#src/features/indicators/disclosure/model/case-input.ts';
import { protectTable } from '#src/features/indicators/disclosure/protect/table/protect-table.ts';
import { tableInput } from '#src/features/indicators/disclosure/protect/table/table-input.ts';
import { UsageError } from '../failure.ts';
import { result } from '../output.ts';
import { readText } from '../read-text.ts';

/** `portal disclosure`: a verdict is no failure, whichever it is. */
export function addDisclosure(program: Command): void {
  const disclosure = program
    .command('disclosure')
    .description('whether figures disclose anybody, as JSON (docs/disclosure.md)');
  disclosure
    .command('audit')
    .description('judge what a case publishes, against the public and every insider')
    .argument('<case>', 'the case as JSON; - reads standard input')
    .option('--seconds <seconds>', 'what is not proven by then is refused', positive, 300)
    .action(async (file: string, { seconds }: { seconds: number }) => {
      const asked = await readInput(file, caseInput);
      const { verdict, violations } = await auditCase(asked, { deadline: seconds * 1000 });
      result(JSON.stringify({ verdict, violations }));
    });
  disclosure
    .command('protect')
    .description('choose what a table can publish without disclosing anybody, as little as possible left out')
    .argument('<table>', 'the inner cells as JSON; - reads standard input')
    .option('--seconds <seconds>', 'what is not proven by then is not published', positive, 300)
    .action(async (file: string, { seconds }: { seconds: number }) => {
      const table = await readInput(file, tableInput);
      const began = performance.now();
      const found = await protectTable(table, { deadline: seconds * 1000 });
      const taken = Number(((performance.now() - began) / 1000).toFixed(3));
      result(JSON.stringify(found.certified ? { ...found, seconds: taken } : found));
    });
}

/** What the file says, if it is what the schema wants; else the first fault with its field. */
export async function readInput<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  const read = schema.safeParse(parse(file, await readText(file)));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new UsageError(`${file}: ${fieldName(issue?.path ?? [])}: ${issue?.message ?? ''}`);
}

function fieldName(path: readonly PropertyKey[]): string {
  const name = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return name.replace(/^\./, '') || 'the whole';
}

function parse(file: string, json: string): unknown {
  try {
    // an object would take this key as something else than a name
    return JSON.parse(json.replace(/^\uFEFF/, ''), (key, value) => {
      if (key === '__proto__') throw new UsageError(`${file}: "__proto__" is no name.`);
      return value;
    });
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`${file}: is not JSON. ${error.message}`);
    if (error instanceof RangeError) throw new UsageError(`${file}: is nested too deep to be read.`);
    throw error;
  }
}

function positive(value: string): number {
  const seconds = Number(value);
  if (seconds > 0) return seconds;
  throw new InvalidArgumentError('Give a number of seconds over 0.');
}
