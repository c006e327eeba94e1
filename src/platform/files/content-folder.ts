import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { ByteRange } from '#src/lib/byte-range.ts';
import { DomainError } from '../errors.ts';
import { isDiskFull } from '../unavailable.ts';

export type Content = { sha256: string; sizeBytes: number };

/** Where the content with this hash lies: two levels, so that no folder grows large. */
export function contentPath(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256);
}

/** Content that lies aside until somebody has looked at it: kept for good, or dropped without a trace. */
export type StagedContent = Content & {
  path: string;
  keep(): Promise<Content>;
  drop(): Promise<void>;
};

/** Writes the content so that it survives a power cut and stands whole or not at all: temp → fsync → rename → fsync of the folder. */
export async function writeContent(
  folder: string,
  content: Readable | Uint8Array,
  limits: { maxBytes: number; now: Date },
): Promise<Content> {
  const staged = await stageContent(folder, content, limits);
  return staged.keep();
}

/** Writes the content aside, durably; nothing is left when that fails. */
export async function stageContent(
  folder: string,
  content: Readable | Uint8Array,
  { maxBytes, now }: { maxBytes: number; now: Date },
): Promise<StagedContent> {
  const path = join(folder, 'tmp', randomUUID());
  return orNothing(path, async () => {
    await mkdir(dirname(path), { recursive: true });
    const written = await writeTemporary(path, content, maxBytes);
    return {
      ...written,
      path,
      keep: () =>
        orNothing(path, async () => {
          await settle(folder, path, written.sha256, now);
          return written;
        }),
      drop: () => rm(path, { force: true }),
    };
  });
}

async function orNothing<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await rm(path, { force: true });
    if (isDiskFull(error)) throw new DomainError('unavailable', { reason: 'disk-full' }, { cause: error });
    throw error;
  }
}

async function writeTemporary(
  path: string,
  content: Readable | Uint8Array,
  maxBytes: number,
): Promise<Content> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const file = await open(path, 'wx');
  try {
    for await (const chunk of chunksOf(content)) {
      sizeBytes += chunk.byteLength;
      if (sizeBytes > maxBytes) throw new DomainError('too-large', { maxBytes });
      hash.update(chunk);
      await writeWhole(file, chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), sizeBytes };
}

async function* chunksOf(content: Readable | Uint8Array): AsyncGenerator<Uint8Array> {
  if (content instanceof Uint8Array) yield content;
  else for await (const chunk of content) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}

/** A full disk may take a part of the chunk first and fail on the rest. */
async function writeWhole(file: FileHandle, chunk: Uint8Array): Promise<void> {
  let written = 0;
  while (written < chunk.byteLength) {
    const { bytesWritten } = await file.write(chunk, written);
    written += bytesWritten;
  }
}

/** The same content is stored once; its time is renewed, so that the sweep leaves it until the row is there. */
async function settle(folder: string, temporary: string, sha256: string, now: Date): Promise<void> {
  const path = contentPath(folder, sha256);
  await mkdir(dirname(path), { recursive: true });
  await utimes(temporary, now, now);
  await rename(temporary, path);
  await syncFolder(dirname(path));
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Reads the content or a part of it; a hash without content is a damaged store and fails on the stream. */
export function readContent(folder: string, sha256: string, range?: ByteRange): Readable {
  return createReadStream(contentPath(folder, sha256), range);
}

export function hasContent(folder: string, sha256: string): boolean {
  return existsSync(contentPath(folder, sha256));
}

/** Everything in the folder that was last written before the moment: contents by hash, and leavings of broken uploads. */
export async function listOldContents(
  folder: string,
  before: Date,
): Promise<{ hashes: string[]; leavings: string[] }> {
  const found = { hashes: [] as string[], leavings: [] as string[] };
  for (const name of await readFolder(folder)) {
    for (const file of await readFolder(join(folder, name))) {
      const path = join(folder, name, file);
      if ((await stat(path)).mtime >= before) continue;
      if (name === 'tmp') found.leavings.push(path);
      else found.hashes.push(file);
    }
  }
  return found;
}

async function readFolder(path: string): Promise<string[]> {
  return existsSync(path) ? await readdir(path) : [];
}
