import type { z } from 'zod';
import { UsageError } from '../failure.ts';
import { readText } from '../read-text.ts';

/** Reads a list to measure against; `-` is standard input. What is wrong with it is told with its field. */
export async function readEvaluation<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  const read = schema.safeParse(parse(await readText(file), file));
  if (read.success) return read.data;
  const [first] = read.error.issues;
  throw new UsageError(`${file}: ${first?.path.join('.') || 'the list'}: ${first?.message}`);
}

function parse(json: string, file: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`${file}: no JSON: ${error.message}`);
    throw error;
  }
}
