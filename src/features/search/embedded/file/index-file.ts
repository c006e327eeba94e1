import SqliteDatabase, { type Database } from 'better-sqlite3';
import { currentGeneration, dismiss, generationPath } from './generations.ts';

/** Where an index lies, and what the texts that come with the release are at. */
export type IndexPlace = { folder: string; contentVersion: string };
/** The generation in force, opened. */
export type IndexFile = { name: string; sqlite: Database };
/** Why nothing can be opened. */
export type Unusable = 'missing' | 'broken' | 'other-version';

/** Another process that writes or mends the file after a kill is waited for; only threads wait here. */
const patience = 20_000;

/** Opens what is in force, when it is whole and of these versions. */
export function openIndexFile(folder: string, versions: string): IndexFile | Unusable {
  const name = currentGeneration(folder);
  if (name === undefined) return 'missing';
  const opened = dismissBroken(folder, name, () => open(generationPath(folder, name), versions));
  return typeof opened === 'string' ? opened : { name, sqlite: opened };
}

function open(path: string, versions: string): Database | Unusable {
  const sqlite = new SqliteDatabase(path, { timeout: patience, fileMustExist: true });
  try {
    sqlite.pragma('synchronous = NORMAL');
    sqlite.pragma('cache_size = -4000');
    const found = sqlite.prepare('select versions from meta').pluck().get();
    if (found === versions) return sqlite;
  } catch (error) {
    sqlite.close();
    throw error;
  }
  sqlite.close();
  return 'other-version';
}

/** Runs the work on a generation; one that turns out broken is out of force, and `broken` is the answer. */
export function dismissBroken<T>(folder: string, name: string, work: () => T): T | 'broken' {
  try {
    return work();
  } catch (error) {
    if (!isBroken(error)) throw error;
    dismiss(folder, name);
    return 'broken';
  }
}

/** Throws like SQLite itself when the file is damaged anywhere. */
export function checkWhole(sqlite: Database): void {
  const found = sqlite.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok') throw new SqliteDatabase.SqliteError(String(found), 'SQLITE_CORRUPT');
}

function isBroken(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return /^SQLITE_(CORRUPT|NOTADB)/.test(String(code)) || /^no such (table|column)/.test(String(message));
}
