import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

export type FolderFile = { path: string; sha256: string; sizeBytes: number };

/** Every file in the folder with its checksum, by path with `/`. */
export async function listFiles(folder: string): Promise<FolderFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files: FolderFile[] = [];
  for (const path of paths.toSorted()) {
    const { size } = await stat(path);
    files.push({
      path: relative(folder, path).split(sep).join('/'),
      sha256: await sha256Of(path),
      sizeBytes: size,
    });
  }
  return files;
}

/** The SHA-256 of the file in hex. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Waits until the file, or the folder's list of names, is on the disk. */
export async function syncToDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
