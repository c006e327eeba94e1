import type { Readable } from 'node:stream';
import type { VisibilityKey } from '../access/visibility.ts';
import type { Db } from '../app.ts';

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
  insert(trx: Db, file: NewFile, content: { sha256: string; sizeBytes: number }): Promise<StoredFile>;
  find(db: Db, id: string): Promise<StoredFile | undefined>;
  open(sha256: string): Readable;
  remove(trx: Db, id: string): Promise<void>;
};
