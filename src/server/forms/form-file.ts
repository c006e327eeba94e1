import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { readEntries } from './form-entries.ts';

export type FormFile = { name: string; content: Readable };

/** The file that was chosen in the field, whatever is wrong with the rest of the form; nothing when none was. */
export async function readFormFile(request: Request, field: string): Promise<FormFile | undefined> {
  const { entries } = await readEntries(request);
  const value = entries.find(([name]) => name === field)?.[1];
  if (!(value instanceof File) || (value.name === '' && value.size === 0)) return undefined;
  return { name: value.name, content: Readable.fromWeb(value.stream() as ReadableStream) };
}
