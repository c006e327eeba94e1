import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { Command } from 'commander';
import { checkText } from '#src/features/privacy/guard/check-text.ts';
import { UsageError } from '../failure.ts';
import { result } from '../output.ts';

/** `portal check-text`: nothing of what is read is kept or logged, and findings are no failure. */
export function addCheckText(program: Command): void {
  program
    .command('check-text')
    .description('say where a text points at a person or may do so, as JSON (docs/privacy-guard.md)')
    .argument('[files...]', 'texts in UTF-8; - or none reads standard input')
    .action(async (files: readonly string[]) => {
      const texts: { file: string; text: string }[] = [];
      for (const file of files.length > 0 ? files : ['-']) texts.push({ file, text: await readText(file) });
      const checked = texts.map(({ file, text }) => ({ file, findings: checkText(text) }));
      result(JSON.stringify(checked.length === 1 ? checked[0]?.findings : checked));
    });
}

/** The text of a file, a byte order mark included, so that offsets are those of what was read. */
async function readText(file: string): Promise<string> {
  const bytes = await readBytes(file);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`${file}: is not text in UTF-8.`);
    throw error;
  }
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return file === '-' ? await buffer(process.stdin) : await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError(`${file}: cannot be read (${code}).`);
  }
}
