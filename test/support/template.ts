import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const migrationsFolder = new URL('../../db/migrations/', import.meta.url);
const templateFolder = join(tmpdir(), 'narvaronatet-templates');

/**
 * The file that `make` writes once per state of the migrations, kept between runs.
 * Workers may race: each makes a draft of its own, and the last rename wins with the same content.
 */
export async function template(extension: string, make: (draft: string) => Promise<void>): Promise<string> {
  const path = join(templateFolder, `${fingerprint()}.${extension}`);
  if (existsSync(path)) return path;
  mkdirSync(templateFolder, { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  await make(draft);
  renameSync(draft, path);
  return path;
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(migrationsFolder).toSorted()) {
    hash.update(name).update(readFileSync(new URL(name, migrationsFolder)));
  }
  return hash.digest('hex').slice(0, 16);
}
