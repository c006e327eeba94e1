import { existsSync } from 'node:fs';
import { cp, link, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { sqlitePath } from '#db/connect.ts';
import { migrations } from '#db/migrations/index.ts';
import { forgetWaysIn, settleSqlite } from '#db/snapshot.ts';
import { activityPath } from '../activity/activity.ts';
import type { Config } from '../config.ts';
import { filesFolder } from '../files/file-store.ts';
import { searchFolder } from '../search/search-folder.ts';
import type { Progress } from './backup.ts';
import { unpackVerified } from './bundle.ts';
import { syncToDisk } from './folder.ts';
import { BackupError, bundled, type Manifest } from './manifest.ts';

export type RestoreOptions = Pick<Config, 'databaseUrl' | 'dataDir'> & { onProgress?: Progress };

/** Something that the restore puts in place, beside what stands there now. */
type Part = { fresh: string; place: string };

/**
 * Puts a bundle in the portal's place. The bundle is unpacked and verified beside the old data first; the old data stays
 * as `….before-restore` until the next restore. Sessions, codes and invitations are not brought back. A restore that ends half-way is finished or undone by running it again.
 */
export async function restore(bundle: string, options: RestoreOptions): Promise<Manifest> {
  const { onProgress = () => {} } = options;
  const dataDir = resolve(options.dataDir);
  const database = databasePlace(options.databaseUrl);
  await mkdir(dataDir, { recursive: true });
  await mkdir(dirname(database), { recursive: true });
  const work = await mkdtemp(join(dataDir, 'restoring-'));
  try {
    onProgress('unpacking and verifying');
    const manifest = await unpackVerified(bundle, work);
    refuseNewer(manifest);
    forgetWaysIn(join(work, bundled.database));
    const parts = partsOf(work, dataDir, database);
    await standStill(parts);
    onProgress('putting it in place');
    // it knows the old event log: the portal makes another
    await rm(searchFolder(dataDir), { recursive: true, force: true });
    for (const part of parts) await putInPlace(part);
    return manifest;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function databasePlace(url: string): string {
  if (!/^postgres(ql)?:/.test(url)) return resolve(sqlitePath(url));
  throw new BackupError('A bundle holds a SQLite database: set DATABASE_URL to a file.');
}

function refuseNewer(manifest: Manifest): void {
  const unknown = manifest.migrations.find((name) => !Object.hasOwn(migrations, name));
  if (unknown === undefined) return;
  throw new BackupError(`The bundle is from a newer portal (${unknown}). Update the portal first.`);
}

/** The database comes last: until then the portal still reads the old one. */
function partsOf(work: string, dataDir: string, database: string): Part[] {
  const parts = [
    { fresh: join(work, bundled.files), place: filesFolder(dataDir) },
    { fresh: join(work, bundled.secret), place: join(dataDir, bundled.secret) },
    { fresh: join(work, bundled.activity), place: activityPath(dataDir) },
    { fresh: join(work, bundled.database), place: database },
  ];
  return parts.filter(({ fresh }) => existsSync(fresh));
}

/** A write-ahead log beside a new database would be played into it: nobody may have the old one open. */
async function standStill(parts: readonly Part[]): Promise<void> {
  for (const { place } of parts) {
    if (!existsSync(place) && existsSync(before(place))) await rename(before(place), place);
    if (!place.endsWith('.sqlite') || settleSqlite(place)) continue;
    throw new BackupError('The portal is running. Stop it, and restore again.');
  }
}

async function putInPlace({ fresh, place }: Part): Promise<void> {
  const here = await besides(fresh, place);
  await rm(before(place), { recursive: true, force: true });
  if (existsSync(place)) await setAside(place);
  for (const rest of ['-wal', '-shm']) await rm(place + rest, { force: true });
  await rename(here, place);
  await syncToDisk(dirname(place));
}

/** A file keeps its name until the new one takes it in one step; a folder cannot be linked and is moved. */
async function setAside(place: string): Promise<void> {
  if ((await stat(place)).isDirectory()) await rename(place, before(place));
  else await link(place, before(place));
}

/** On another disk than DATA_DIR, the database is copied beside its place first, because a move would not be one step. */
async function besides(fresh: string, place: string): Promise<string> {
  const isSameDisk = (await stat(fresh)).dev === (await stat(dirname(place))).dev;
  if (isSameDisk) return fresh;
  const here = `${place}.restoring`;
  await cp(fresh, here, { recursive: true });
  return here;
}

function before(place: string): string {
  return `${place}.before-restore`;
}
