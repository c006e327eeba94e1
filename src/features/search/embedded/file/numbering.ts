import type { Database } from 'better-sqlite3';

/** Numbers for texts, given once and kept in the file. */
export type Numbering = {
  /** Before a transaction gives numbers: another process may have given some. */
  begin(): void;
  /** The number of the text, a new one when it has none. A new word is kept with the number of its term. */
  give(text: string, term?: number): number;
  /** Writes the new ones, before the transaction ends. */
  save(): void;
  /** After a transaction that was rolled back. */
  forget(): void;
};

type Table = 'term' | 'word' | 'subject';
type Fresh = [number: number, text: string, term?: number];

const mostRemembered = 400_000;

/** The numbers of one table. In a new file every text that has a number is remembered, and none is looked for. */
export function createNumbering(sqlite: Database, table: Table, isNew: boolean): Numbering {
  const known = new Map<string, number>();
  let fresh: Fresh[] = [];
  let last = 0;
  const find = sqlite.prepare<[string], number>(`select number from ${table} where ${table} = ?`).pluck();
  const findLast = sqlite.prepare<[], number>(`select coalesce(max(number), 0) from ${table}`).pluck();
  const insert = sqlite.prepare(
    table === 'word'
      ? 'insert into word (number, word, term) values (?, ?, ?)'
      : `insert into ${table} (number, ${table}) values (?, ?)`,
  );
  const giveNew = (text: string, term?: number) => {
    last += 1;
    fresh.push(term === undefined ? [last, text] : [last, text, term]);
    return last;
  };
  return {
    begin: () => {
      if (!isNew && known.size > mostRemembered) known.clear();
      last = findLast.get() ?? 0;
    },
    give: (text, term) => {
      const remembered = known.get(text);
      if (remembered !== undefined) return remembered;
      const number = (isNew ? undefined : find.get(text)) ?? giveNew(text, term);
      known.set(text, number);
      return number;
    },
    save: () => {
      for (const row of fresh) insert.run(...row);
      fresh = [];
    },
    forget: () => {
      known.clear();
      fresh = [];
    },
  };
}
