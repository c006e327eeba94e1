import { existsSync } from 'node:fs';
import { copyFile, link, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { create } from 'tar';
import { sqlitePath } from '#db/connect.ts';
import { inspectSqlite, snapshotSqlite } from '#db/snapshot.ts';
import { activityPath } from '../activity/activity.ts';
import type { Clock } from '../app.ts';
import { systemClock } from '../clock.ts';
import type { Config } from '../config.ts';
import { filesFolder } from '../files/file-store.ts';
import { unpackVerified } from './bundle.ts';
import { listFiles, syncToDisk } from './folder.ts';
import { BackupError, bundled, type Manifest } from './manifest.ts';

export type Progress = (step: string) => void;
export type BackupOptions = { to: string; onProgress?: Progress; clock?: Clock };
type Source = Pick<Config, 'databaseUrl' | 'dataDir'>;

/**
 * Writes everything that the portal knows into one `.tar.gz`, while it runs: database, activity, files, the kept secret.
 * The bundle appears under its name when it has been read back and verified, or not at all. Returns what it holds.
 */
export async function backup(source: Source, options: BackupOptions): Promise<Manifest> {
  const { onProgress = () => {}, clock = systemClock } = options;
  const to = resolve(options.to);
  const database = databaseFile(source);
  await mkdir(dirname(to), { recursive: true });
  const work = await mkdtemp(`${to}.partial-`);
  try {
    const content = join(work, 'content');
    await mkdir(content);
    onProgress('copying the database');
    snapshotSqlite(database, join(content, bundled.database));
    await copyRest(source, content, onProgress);
    const manifest = await writeManifest(content, clock);
    onProgress('packing');
    const packed = join(work, 'bundle.tar.gz');
    await create({ file: packed, cwd: content, gzip: true, portable: true }, await readdir(content));
    onProgress('reading back and verifying');
    await unpackVerified(packed, join(work, 'verified'));
    await syncToDisk(packed);
    await rename(packed, to);
    await syncToDisk(dirname(to));
    return manifest;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function databaseFile({ databaseUrl }: Source): string {
  if (/^postgres(ql)?:/.test(databaseUrl)) {
    throw new BackupError('On PostgreSQL, save the database with pg_dump and DATA_DIR with your own tool.');
  }
  const path = resolve(sqlitePath(databaseUrl));
  if (!existsSync(path)) throw new BackupError(`There is no database at ${path}. Set DATABASE_URL.`);
  return path;
}

/** After the database: every file that its rows name was there before them. */
async function copyRest({ dataDir }: Source, content: string, onProgress: Progress): Promise<void> {
  const activity = activityPath(dataDir);
  if (existsSync(activity)) snapshotSqlite(activity, join(content, bundled.activity));
  const secret = join(dataDir, bundled.secret);
  if (existsSync(secret)) await copyFile(secret, join(content, bundled.secret));
  const files = filesFolder(dataDir);
  if (!existsSync(files)) return;
  const shelves = (await readdir(files)).filter((name) => /^[0-9a-f]{2}$/.test(name));
  for (const [index, shelf] of shelves.entries()) {
    await mkdir(join(content, bundled.files, shelf), { recursive: true });
    for (const name of await readdir(join(files, shelf))) {
      await linkOrCopy(join(files, shelf, name), join(content, bundled.files, shelf, name));
    }
    onProgress(`copying files: ${index + 1} of ${shelves.length} folders`);
  }
}

/** Contents never change, so a link is a copy; another disk needs a real one, and a content swept meanwhile had no row. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    await copyFile(from, to);
  }
}

async function writeManifest(content: string, clock: Clock): Promise<Manifest> {
  const { faults, migrations, counts } = inspectSqlite(join(content, bundled.database));
  if (faults.length > 0) throw new BackupError(`The database is damaged: ${faults[0]}. Restore a backup.`);
  const manifest: Manifest = {
    format: 'narvaronatet-backup-1',
    createdAt: clock.now().toISOString(),
    migrations: [...migrations],
    counts: { ...counts },
    files: await listFiles(content),
  };
  await writeFile(join(content, bundled.manifest), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}
