import { randomUUID } from 'node:crypto';
import { constants, copyFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Connection, connectSqlite } from '#db/connect.ts';
import { migrateToLatest } from '#db/migrate.ts';
import { template } from './template.ts';

let migrated: Promise<string> | undefined;

/** A copy of the migrated template: under a millisecond, where migrating takes hundreds. */
export async function copySqlite(): Promise<Connection & { path: string }> {
  migrated ??= template('sqlite', migrateFile);
  const path = join(tmpdir(), `narvaronatet-${randomUUID()}.sqlite`);
  copyFileSync(await migrated, path, constants.COPYFILE_FICLONE);
  const connection = connectSqlite(path);
  connection.sqlite.pragma('synchronous = OFF');
  return { ...connection, path };
}

/** Takes the file away together with its log. */
export function removeSqlite(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
}

async function migrateFile(path: string): Promise<void> {
  const { db } = connectSqlite(path);
  await migrateToLatest(db);
  await db.destroy();
}
