import type { Database } from 'better-sqlite3';

/** Numbers for texts, given once and kept in the file. */
export type Numbering = {
  /** The number of the text, a new one when it has none. */
  give(text: string, ...more: readonly number[]): number;
  /** After a transaction that was rolled back. */
  forget(): void;
};

type Table = 'term' | 'word' | 'subject';

/** The numbers of one table; `word` keeps the number of its term beside. */
export function createNumbering(sqlite: Database, table: Table): Numbering {
  const known = new Map<string, number>();
  const find = sqlite.prepare<[string], number>(`select number from ${table} where ${table} = ?`).pluck();
  const insert = sqlite.prepare(
    table === 'word'
      ? 'insert into word (word, term) values (?, ?)'
      : `insert into ${table} (${table}) values (?)`,
  );
  return {
    give: (text, ...more) => {
      const number = known.get(text) ?? find.get(text) ?? Number(insert.run(text, ...more).lastInsertRowid);
      known.set(text, number);
      return number;
    },
    forget: () => known.clear(),
  };
}
