import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3';
import { DomainError } from '#src/platform/errors.ts';
import type { SearchDocument } from '#src/platform/search/search-document.ts';
import type { IndexChange } from '#src/platform/search/search-index.ts';
import type { Analyser } from '../../analysis/analyse.ts';
import { createDocumentWriter, type DocumentWriter } from './document-writer.ts';
import { currentGeneration, generationPath, putInForce, sweepGenerations } from './generations.ts';
import { dismissBroken, type IndexFile, openIndexFile } from './index-file.ts';
import { indexLookUps, indexSchema } from './index-schema.ts';

/** The one that writes; it works in a thread of its own. */
export type IndexWriter = {
  apply(change: IndexChange): void;
  /** Begins a new generation and says its name. */
  begin(): string;
  add(built: { name: string; documents: readonly SearchDocument[] }): void;
  finish(built: { name: string; cursor: number }): void;
  abandon(built: { name: string }): void;
  close(): void;
};

type Open = IndexFile & { documents: DocumentWriter; cursor: number | undefined };

/** A writer for a folder; it opens the generation in force at the first change. */
export function createIndexWriter(folder: string, versions: string, analyser: Analyser): IndexWriter {
  const builders = new Map<string, Builder>();
  let open: Open | undefined;

  function inForce(): Open {
    if (open && currentGeneration(folder) === open.name) return open;
    leave();
    const file = openIndexFile(folder, versions);
    if (typeof file === 'string') throw new DomainError('unavailable', { reason: file });
    open = { ...file, documents: createDocumentWriter(file.sqlite, analyser, false), cursor: undefined };
    return open;
  }
  function leave(): void {
    open?.sqlite.close();
    open = undefined;
  }
  function builder(name: string): Builder {
    const found = builders.get(name);
    if (!found) throw new DomainError('conflict');
    return found;
  }
  return {
    apply: (change) => {
      const target = inForce();
      if (dismissBroken(folder, target.name, () => applyTo(target, change)) !== 'broken') return;
      leave();
      throw new DomainError('unavailable', { reason: 'broken' });
    },
    begin: () => {
      sweepGenerations(folder);
      const name = randomUUID();
      builders.set(name, createBuilder(generationPath(folder, name), versions, analyser));
      return name;
    },
    add: ({ name, documents }) => builder(name).add(documents),
    finish: ({ name, cursor }) => {
      builder(name).finish(cursor);
      builders.delete(name);
      // what is still in its log goes into the old file now, which is then older than the name of the new one
      leave();
      putInForce(folder, name);
      sweepGenerations(folder);
    },
    abandon: ({ name }) => {
      builders.get(name)?.close();
      builders.delete(name);
      sweepGenerations(folder);
    },
    close: () => {
      leave();
      for (const { close } of builders.values()) close();
      builders.clear();
    },
  };
}

/** All or nothing; what another process has already taken in is left as it is. */
function applyTo(open: Open, { subjects, documents, cursor }: IndexChange): void {
  const { sqlite } = open;
  const change = sqlite.transaction(() => {
    const stored = sqlite.prepare<[], number>('select cursor from meta').pluck().get();
    if (stored !== undefined && stored !== open.cursor && cursor <= stored) return stored;
    open.documents.write(subjects, documents);
    sqlite.prepare('update meta set cursor = ?, change = change + 1').run(cursor);
    return cursor;
  });
  try {
    open.cursor = change.immediate();
  } catch (error) {
    open.documents.forget();
    throw error;
  }
}

type Builder = {
  add(documents: readonly SearchDocument[]): void;
  finish(cursor: number): void;
  close(): void;
};

/** Phrases are gathered in memory, and merged once at the end instead of again and again. */
const gatherPhrases =
  "insert into phrase (phrase, rank) values ('automerge', 0), ('crisismerge', 1000), ('hashsize', 16777216)";
const mergePhrases = `
insert into phrase (phrase) values ('optimize');
insert into phrase (phrase, rank) values ('automerge', 4), ('crisismerge', 16), ('hashsize', 1048576);
`;

/** A generation in the making: nobody else reads it, so that nothing need be safe on the disk before it is whole. */
function createBuilder(path: string, versions: string, analyser: Analyser): Builder {
  const sqlite = new SqliteDatabase(path);
  for (const pragma of ['locking_mode = EXCLUSIVE', 'journal_mode = OFF', 'synchronous = OFF']) {
    sqlite.pragma(pragma);
  }
  sqlite.pragma('cache_size = -32000');
  sqlite.exec(indexSchema);
  sqlite.exec(gatherPhrases);
  const documents = createDocumentWriter(sqlite, analyser, true);
  return {
    add: sqlite.transaction((added: readonly SearchDocument[]) => {
      documents.write([], added);
    }),
    finish: (cursor) => {
      sqlite.exec(indexLookUps);
      sqlite.exec(mergePhrases);
      sqlite.prepare('insert into meta (versions, cursor, change) values (?, ?, 0)').run(versions, cursor);
      sqlite.pragma('locking_mode = NORMAL');
      sqlite.pragma('journal_mode = WAL');
      sqlite.close();
      if (!existsSync(path)) throw new DomainError('conflict');
      secure(path);
    },
    close: () => {
      sqlite.close();
    },
  };
}

function secure(path: string): void {
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
}
