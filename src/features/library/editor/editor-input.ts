import { z } from 'zod';
import type { RemovedRow } from './fields/row-rules.ts';

const removedRow = z.strictObject({
  name: z.string().max(80),
  index: z.int().min(0).max(100),
  row: z.record(z.string().max(80), z.union([z.string(), z.array(z.string())])),
});

/** The row that the form carries along so that its removal can be undone; nothing when it carries none. */
export function readRemovedRow(text: string): RemovedRow | undefined {
  if (text === '') return undefined;
  try {
    return removedRow.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
