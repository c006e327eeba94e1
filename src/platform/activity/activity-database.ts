import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteDatabase from 'better-sqlite3';

/** A number under a kind and a key: a moment in milliseconds, or a count. */
export type Mark = { kind: string; key: string; value: number };

/** The file `activity.sqlite`: one table of marks. The only other place than `db/` and the embedded search that opens SQLite. */
export type ActivityDatabase = {
  read(kind: string, key: string): number | undefined;
  write(marks: Iterable<Mark>): void;
  list(kind: string): Mark[];
  deleteBelow(kind: string, value: number): number;
  close(): void;
};

/** Opens the file, or memory for `:memory:`; NORMAL sync, because a lost second is acceptable here. */
export function openActivityDatabase(path: string): ActivityDatabase {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const sqlite = new SqliteDatabase(path);
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = NORMAL');
  sqlite.exec(
    'create table if not exists mark (kind text not null, key text not null, value real not null, primary key (kind, key)) without rowid',
  );
  const select = sqlite.prepare<[string, string], { value: number }>(
    'select value from mark where kind = ? and key = ?',
  );
  const upsert = sqlite.prepare<Mark>(
    'insert into mark (kind, key, value) values (@kind, @key, @value) on conflict (kind, key) do update set value = excluded.value',
  );
  const selectKind = sqlite.prepare<[string], Mark>('select kind, key, value from mark where kind = ?');
  const remove = sqlite.prepare<[string, number]>('delete from mark where kind = ? and value < ?');
  return {
    read: (kind, key) => select.get(kind, key)?.value,
    write: sqlite.transaction((marks: Iterable<Mark>) => {
      for (const mark of marks) upsert.run(mark);
    }),
    list: (kind) => selectKind.all(kind),
    deleteBelow: (kind, value) => remove.run(kind, value).changes,
    close: () => {
      sqlite.close();
    },
  };
}
