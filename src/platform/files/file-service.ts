import type { Readable } from 'node:stream';
import type { Actor } from '../access/actor.ts';
import { canSee } from '../access/visibility.ts';
import type { App } from '../app.ts';
import { DomainError } from '../errors.ts';
import { listAllFiles } from './file-queries.ts';
import type { StoredFile } from './file-store.ts';

/** The file for whom may see it; hidden and missing files are both `not-found`. */
export async function openFile(
  app: Pick<App, 'db' | 'files'>,
  actor: Actor,
  id: string,
): Promise<{ file: StoredFile; content: Readable }> {
  const file = await app.files.find(app.db, id);
  if (!file || !canSee(actor, file.visibility)) throw new DomainError('not-found');
  return { file, content: app.files.open(file.sha256) };
}

/** Every file that the actor may see, the oldest first. */
export async function listFiles(app: Pick<App, 'db'>, actor: Actor): Promise<readonly StoredFile[]> {
  const files = await listAllFiles(app.db);
  return files.filter(({ visibility }) => canSee(actor, visibility));
}
