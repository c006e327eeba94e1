import { readFile, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { blockedText } from '#src/features/privacy/accept-text.ts';
import type { App } from '#src/platform/app.ts';
import { isDomainError } from '#src/platform/errors.ts';
import { done, type FieldError, type Outcome, refused } from '#src/platform/outcome.ts';

export type SentFile = { name: string; content: Readable };

const mostMegabytes = 15;
const faulty = (error: FieldError) => refused({ upload: error });

/** The text of a file that is read and thrown away: plain text, or what stands in a document. */
export async function textFromFile(
  app: Pick<App, 'files' | 'documents'>,
  { name, content }: SentFile,
): Promise<Outcome<string>> {
  const staged = await stage(app, content);
  if (!staged) return faulty({ code: 'file-too-large', values: { megabytes: mostMegabytes } });
  const output = `${staged.path}-redrawn`;
  try {
    return isPlainText(name)
      ? await plainText(staged.path)
      : await documentText(app, { path: staged.path, name, output });
  } finally {
    await staged.drop();
    await rm(output, { force: true });
  }
}

/** Whether the name is that of a text without a format. */
export const isPlainText = (name: string) => /\.(?:txt|md)$/i.test(name);

async function stage(app: Pick<App, 'files'>, content: Readable) {
  try {
    return await app.files.stage(content, mostMegabytes * 1_000_000);
  } catch (error) {
    if (isDomainError(error) && error.code === 'too-large') return undefined;
    throw error;
  }
}

async function plainText(path: string): Promise<Outcome<string>> {
  const text = decodeText(await readFile(path));
  return text === undefined
    ? faulty({ code: 'file-damaged' })
    : done(text.normalize('NFC').replace(/\r\n?/g, '\n'));
}

/** UTF-8 text, sign for sign; undefined for bytes that are something else. */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

type FileToRead = { path: string; name: string; output: string };

/** What stands in a document to be read; an identity number anywhere in it, hidden parts too, refuses it. */
export async function documentText(
  { documents }: Pick<App, 'documents'>,
  file: FileToRead,
): Promise<Outcome<string>> {
  const reading = await documents.read(file);
  if (!reading.ok) return faulty({ code: reading.fault });
  const blocked = reading.texts.find(({ text }) => blockedText({ text })['text']);
  if (blocked) return faulty({ code: 'file-identity-number', values: { count: 1, place: blocked.place } });
  const text = reading.texts
    .filter(({ place }) => place === 'text')
    .map((one) => one.text)
    .join('\n\n');
  return text.trim() === '' ? faulty({ code: 'file-empty' }) : done(text);
}
