import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extract } from 'tar';
import { inspectSqlite } from '#db/snapshot.ts';
import { listFiles } from './folder.ts';
import { BackupError, bundled, type Manifest, manifestSchema } from './manifest.ts';

/** Unpacks the bundle into the empty folder and checks all of it against its manifest; throws `BackupError` at the first fault. */
export async function unpackVerified(bundle: string, folder: string): Promise<Manifest> {
  if (!existsSync(bundle)) throw new BackupError(`There is no file ${bundle}.`);
  await mkdir(folder, { recursive: true });
  await unpack(bundle, folder);
  const manifest = await readManifest(folder);
  await checkFiles(folder, manifest);
  checkDatabase(folder, manifest);
  return manifest;
}

async function unpack(bundle: string, folder: string): Promise<void> {
  try {
    await extract({ file: bundle, cwd: folder, strict: true, filter: (_, entry) => isPlain(entry) });
  } catch (error) {
    throw new BackupError('The bundle is damaged or is not a bundle. Take another one.', { cause: error });
  }
}

/** Nothing but files and folders: a link in a bundle would lead out of it. */
function isPlain(entry: object): boolean {
  return 'type' in entry && (entry.type === 'File' || entry.type === 'Directory');
}

async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, bundled.manifest);
  if (!existsSync(path)) throw new BackupError('The bundle has no manifest: it was not made by this portal.');
  try {
    return manifestSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    throw new BackupError('The manifest cannot be read. Take another bundle.', { cause: error });
  }
}

async function checkFiles(folder: string, manifest: Manifest): Promise<void> {
  const found = new Map((await listFiles(folder)).map((file) => [file.path, file]));
  found.delete(bundled.manifest);
  for (const { path, sha256 } of manifest.files) {
    if (found.get(path)?.sha256 !== sha256) {
      throw new BackupError(`${path} is missing or is not what was saved. Take another bundle.`);
    }
    found.delete(path);
  }
  const [strange] = found.keys();
  if (strange !== undefined) throw new BackupError(`${strange} is not in the manifest. Take another bundle.`);
}

function checkDatabase(folder: string, manifest: Manifest): void {
  const { faults, counts } = inspectSqlite(join(folder, bundled.database));
  if (faults.length > 0) throw new BackupError(`The database is damaged: ${faults[0]}. Take another bundle.`);
  const wrong = Object.keys(manifest.counts).find((table) => counts[table] !== manifest.counts[table]);
  if (wrong !== undefined) throw new BackupError(`Rows are missing in ${wrong}. Take another bundle.`);
}
