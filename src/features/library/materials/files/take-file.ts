import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { blockedText } from '#src/features/privacy/accept-text.ts';
import type { App } from '#src/platform/app.ts';
import {
  type DocumentReading,
  type DocumentText,
  type DocumentType,
  isPicture,
} from '#src/platform/documents/document.ts';
import { isDomainError } from '#src/platform/errors.ts';
import type { StagedContent } from '#src/platform/files/content-folder.ts';
import { done, type FieldError, type Outcome, refused } from '#src/platform/outcome.ts';
import { scanContent } from '#src/platform/scanner/virus-scanner.ts';
import { safeFileName } from './material-version.ts';

/** Per file; the front reads a whole form of at most 16 MB. */
export const mostMegabytes = 15;

export type Taking = Pick<App, 'files' | 'documents' | 'config'>;
export type SentFile = { name: string; content: Readable };

type Reading = Extract<DocumentReading, { ok: true }>;
/** A file that may be kept: what it is, what stands in it, and what the scanner says. */
export type TakenFile = {
  name: string;
  staged: StagedContent;
  type: DocumentType;
  reading: 'read' | 'picture' | 'unreadable';
  texts: readonly DocumentText[];
  isScanned: boolean;
  /** The scanner could not be asked: nobody gets it before that. */
  isWaiting: boolean;
};

/**
 * Looks at what a file is, reads its text and asks the scanner; `keep` then stores it. What is refused leaves no trace;
 * the reason stands at the field `upload`.
 */
export async function takeFile<T>(
  app: Taking,
  sent: SentFile,
  keep: (file: TakenFile) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const name = safeFileName(sent.name);
  const blocked = blockedText({ upload: name });
  if (blocked['upload']) return refused(blocked);
  const staged = await stage(app, sent.content);
  if (!staged) return faulty({ code: 'file-too-large', values: { megabytes: mostMegabytes } });
  try {
    const examined = await examine(app, staged, name);
    if (!examined.ok) return examined;
    const kept = await keep({ ...examined.value, name });
    if (!kept.ok) await examined.value.staged.drop();
    return kept;
  } finally {
    // what is kept lies elsewhere by now
    await staged.drop();
  }
}

const faulty = (error: FieldError) => refused({ upload: error });

async function stage(app: Taking, content: Readable): Promise<StagedContent | undefined> {
  try {
    return await app.files.stage(content, mostMegabytes * 1_000_000);
  } catch (error) {
    if (isDomainError(error) && error.code === 'too-large') return undefined;
    throw error;
  }
}

async function examine(
  app: Taking,
  staged: StagedContent,
  name: string,
): Promise<Outcome<Omit<TakenFile, 'name'>>> {
  const output = `${staged.path}-redrawn`;
  try {
    const reading = await app.documents.read({ path: staged.path, name, output });
    if (!reading.ok) return faulty({ code: reading.fault });
    const blocked = identityNumberIn(reading.texts);
    if (blocked) return faulty(blocked);
    const kept = isPicture(reading.type) ? await redrawn(app, staged, output) : staged;
    const verdict = await scan(app, kept);
    if (verdict === 'infected') {
      await kept.drop();
      return faulty({ code: 'file-infected' });
    }
    return done({
      staged: kept,
      type: reading.type,
      texts: reading.texts,
      reading: readingOf(reading),
      isScanned: verdict === 'clean',
      isWaiting: verdict === 'unreachable',
    });
  } finally {
    await rm(output, { force: true });
  }
}

/** The picture as it was drawn anew takes the place of what was sent. */
async function redrawn(app: Taking, sent: StagedContent, output: string): Promise<StagedContent> {
  const staged = await app.files.stage(createReadStream(output), mostMegabytes * 1_000_000);
  await sent.drop();
  return staged;
}

function identityNumberIn(texts: readonly DocumentText[]): FieldError | undefined {
  for (const { place, text } of texts) {
    const found = blockedText({ text })['text'];
    if (found) return { code: 'file-identity-number', values: { ...found.values, place } };
  }
  return undefined;
}

async function scan({ config }: Taking, { path }: StagedContent) {
  if (config.clamdSocket === null) return 'not-asked' as const;
  return scanContent(config.clamdSocket, createReadStream(path));
}

function readingOf({ type, isUnreadable }: Reading): 'read' | 'picture' | 'unreadable' {
  if (isPicture(type)) return 'picture';
  return isUnreadable ? 'unreadable' : 'read';
}
