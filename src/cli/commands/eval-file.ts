import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { z } from 'zod';
import { UsageError } from '../failure.ts';

/** Reads a list to measure against; `-` is standard input. What is wrong with it is told with its field. */
export async function readEvaluation<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  const read = schema.safeParse(parse(await readText(file), file));
  if (read.success) return read.data;
  const [first] = read.error.issues;
  throw new UsageError(`${file}: ${first?.path.join('.') || 'the list'}: ${first?.message}`);
}

async function readText(file: string): Promise<string> {
  try {
    return file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError(`${file}: cannot be read (${code}).`);
  }
}

function parse(json: string, file: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`${file}: no JSON: ${error.message}`);
    throw error;
  }
}
