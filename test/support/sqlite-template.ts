import { createHash, randomUUID } from 'node:crypto';
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectSqlite } from '#db/connect.ts';
import { migrateToLatest } from '#db/migrate.ts';

const migrationsFolder = new URL('../../db/migrations/', import.meta.url);
const templateFolder = join(tmpdir(), 'narvaronatet-templates');

let template: Promise<string> | undefined;

/** Copies the migrated template to `path`: under a millisecond, where migrating takes hundreds. */
export async function copyTemplate(path: string): Promise<void> {
  template ??= findOrMakeTemplate();
  copyFileSync(await template, path, constants.COPYFILE_FICLONE);
}

async function findOrMakeTemplate(): Promise<string> {
  const path = join(templateFolder, `${fingerprint()}.sqlite`);
  if (!existsSync(path)) await makeTemplate(path);
  return path;
}

/** Workers may race: each migrates a file of its own and the last rename wins with the same content. */
async function makeTemplate(path: string): Promise<void> {
  mkdirSync(templateFolder, { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  const { db } = connectSqlite(draft);
  await migrateToLatest(db);
  await db.destroy();
  renameSync(draft, path);
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(migrationsFolder).toSorted()) {
    hash.update(name).update(readFileSync(new URL(name, migrationsFolder)));
  }
  return hash.digest('hex').slice(0, 16);
}
