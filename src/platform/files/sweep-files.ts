import { rm } from 'node:fs/promises';
import type { App } from '../app.ts';
import { contentPath, listOldContents } from './content-folder.ts';
import { listKnownHashes } from './file-queries.ts';
import { filesFolder } from './file-store.ts';

/** An upload has this long to get its row. */
const graceMs = 24 * 3600 * 1000;
const batchSize = 200;

/** Takes away contents that no row needs and the leavings of broken uploads; returns how many. */
export async function sweepFiles(app: Pick<App, 'db' | 'clock' | 'config'>): Promise<number> {
  const folder = filesFolder(app.config.dataDir);
  const { hashes, leavings } = await listOldContents(folder, new Date(app.clock.now().getTime() - graceMs));
  const orphans: string[] = [];
  for (let start = 0; start < hashes.length; start += batchSize) {
    const batch = hashes.slice(start, start + batchSize);
    const known = await listKnownHashes(app.db, batch);
    orphans.push(...batch.filter((hash) => !known.has(hash)));
  }
  const paths = [...orphans.map((hash) => contentPath(folder, hash)), ...leavings];
  for (const path of paths) await rm(path, { force: true });
  return paths.length;
}
