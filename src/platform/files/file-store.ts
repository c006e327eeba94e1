import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { ByteRange } from '#src/lib/byte-range.ts';
import type { VisibilityKey } from '../access/visibility.ts';
import type { Clock, Db, Ids } from '../app.ts';
import type { DocumentText } from '../documents/document.ts';
import { readContent, type StagedContent, stageContent, writeContent } from './content-folder.ts';
import { deleteFile, findFile, insertFile } from './file-queries.ts';
import { insertFileTexts } from './file-text-queries.ts';

export type StoredFile = {
  id: string;
  sha256: string;
  mime: string;
  sizeBytes: number;
  fileName: string;
  alt: string | null;
  ownerType: string;
  ownerId: string;
  visibility: VisibilityKey;
};
export type NewFile = Omit<StoredFile, 'id' | 'sha256' | 'sizeBytes'>;

/** Rows in `file`, content under DATA_DIR by hash: temp → fsync → rename → row; a job sweeps what has no row. */
export type FileStore = {
  /** Writes the content durably, returns what the row needs; `conflict`-free: same content is stored once. Throws `too-large` over `maxBytes`, `unavailable` on a full disk. */
  write(content: Readable | Uint8Array, maxBytes: number): Promise<{ sha256: string; sizeBytes: number }>;
  /** As `write`, but aside until it is kept or dropped: for what is looked at first. */
  stage(content: Readable | Uint8Array, maxBytes: number): Promise<StagedContent>;
  /** With `texts`, what was read in it, for the search. */
  insert(
    trx: Db,
    file: NewFile,
    content: { sha256: string; sizeBytes: number },
    texts?: readonly DocumentText[],
  ): Promise<StoredFile>;
  find(db: Db, id: string): Promise<StoredFile | undefined>;
  open(sha256: string, range?: ByteRange): Readable;
  remove(trx: Db, id: string): Promise<void>;
};

/** The folder of DATA_DIR that holds the contents. */
export function filesFolder(dataDir: string): string {
  return join(dataDir, 'files');
}

/** The store on the table `file` and the folder `files` of DATA_DIR. */
export function createFileStore({
  dataDir,
  clock,
  ids,
}: {
  dataDir: string;
  clock: Clock;
  ids: Ids;
}): FileStore {
  const folder = filesFolder(dataDir);
  return {
    write: (content, maxBytes) => writeContent(folder, content, { maxBytes, now: clock.now() }),
    stage: (content, maxBytes) => stageContent(folder, content, { maxBytes, now: clock.now() }),
    async insert(trx, file, content, texts = []) {
      const stored = { id: ids.next(), ...file, ...content };
      await insertFile(trx, stored, clock.now().toISOString());
      await insertFileTexts(trx, stored.id, texts);
      return stored;
    },
    find: findFile,
    open: (sha256, range) => readContent(folder, sha256, range),
    remove: deleteFile,
  };
}
