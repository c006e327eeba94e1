import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';

const ending = '.sqlite';
const nameFile = 'current';

/** The generation that is in force, as long as its file is there. */
export function currentGeneration(folder: string): string | undefined {
  const name = writtenName(folder);
  return name !== undefined && existsSync(generationPath(folder, name)) ? name : undefined;
}

/** Where the file of a generation lies. */
export function generationPath(folder: string, name: string): string {
  return join(folder, `${name}${ending}`);
}

/** From now on every process reads this one; nobody ever sees half a name. */
export function putInForce(folder: string, name: string): void {
  const next = join(folder, `${nameFile}.${name}`);
  writeFileSync(next, name, { flush: true });
  renameSync(next, join(folder, nameFile));
}

/** A broken generation is no more in force, for any process, and is built anew. */
export function dismiss(folder: string, name: string): void {
  if (writtenName(folder) === name) rmSync(join(folder, nameFile), { force: true });
}

/** Takes away the generations that are neither in force nor on their way there. */
export function sweepGenerations(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const kept = writtenName(folder);
  const names = readdirSync(folder).flatMap((file) =>
    file.endsWith(ending) ? [file.slice(0, -ending.length)] : [],
  );
  for (const name of names) {
    if (name !== kept && !isOnItsWay(folder, name)) removeGeneration(folder, name);
  }
}

/** Takes away a generation with all that SQLite keeps beside it. */
export function removeGeneration(folder: string, name: string): void {
  const path = generationPath(folder, name);
  for (const beside of ['', '-wal', '-shm', '-journal']) rmSync(path + beside, { force: true });
}

/** Somebody builds it, or has built it and is about to put it in force. */
function isOnItsWay(folder: string, name: string): boolean {
  const path = generationPath(folder, name);
  try {
    const sqlite = new SqliteDatabase(path, { timeout: 0 });
    try {
      // whoever builds one holds its lock, which ends with the process
      sqlite.exec('begin exclusive; rollback');
      return isFinished(sqlite) && changedAt(path) > changedAt(join(folder, nameFile));
    } finally {
      sqlite.close();
    }
  } catch (error) {
    return (error as { code?: unknown }).code === 'SQLITE_BUSY';
  }
}

/** The versions are the last that is written. */
function isFinished(sqlite: Database): boolean {
  return sqlite.prepare('select 1 from meta').get() !== undefined;
}

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function writtenName(folder: string): string | undefined {
  try {
    const name = readFileSync(join(folder, nameFile), 'utf8');
    // whatever stands there, it leads to no file outside the folder
    return isName(name) ? name : undefined;
  } catch {
    return undefined;
  }
}

const isName = (text: string) => /^[\w-]{1,80}$/.test(text);
