import type { FileTable } from '#db/tables/platform.ts';
import type { VisibilityKey } from '../access/visibility.ts';
import type { Db } from '../app.ts';
import type { StoredFile } from './file-store.ts';

export async function insertFile(trx: Db, file: StoredFile, now: string): Promise<void> {
  await trx
    .insertInto('file')
    .values({
      id: file.id,
      sha256: file.sha256,
      mime: file.mime,
      size_bytes: file.sizeBytes,
      file_name: file.fileName,
      alt: file.alt,
      owner_type: file.ownerType,
      owner_id: file.ownerId,
      visibility: file.visibility,
      created_at: now,
    })
    .execute();
}

export async function findFile(db: Db, id: string): Promise<StoredFile | undefined> {
  const row = await db.selectFrom('file').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toFile(row);
}

/** Every file, the oldest first. */
export async function listAllFiles(db: Db): Promise<readonly StoredFile[]> {
  const rows = await db.selectFrom('file').selectAll().orderBy('id').execute();
  return rows.map(toFile);
}

export async function deleteFile(trx: Db, id: string): Promise<void> {
  await trx.deleteFrom('file').where('id', '=', id).execute();
}

/** Which of these contents some row still needs. */
export async function listKnownHashes(db: Db, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await db
    .selectFrom('file')
    .select('sha256')
    .distinct()
    .where('sha256', 'in', hashes)
    .execute();
  return new Set(rows.map((row) => row.sha256));
}

/** The contents that rows need, in order after `after`, at most `limit`. */
export async function listContents(db: Db, after: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('file')
    .select('sha256')
    .distinct()
    .where('sha256', '>', after)
    .orderBy('sha256')
    .limit(limit)
    .execute();
  return rows.map((row) => row.sha256);
}

function toFile(row: FileTable): StoredFile {
  return {
    id: row.id,
    sha256: row.sha256,
    mime: row.mime,
    sizeBytes: row.size_bytes,
    fileName: row.file_name,
    alt: row.alt,
    ownerType: row.owner_type,
    ownerId: row.owner_id,
    visibility: row.visibility as VisibilityKey,
  };
}
