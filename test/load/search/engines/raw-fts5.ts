import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { OpenEngine } from '../bench-engine.ts';

const schema = `
  CREATE TABLE doc(row INTEGER PRIMARY KEY, id TEXT, type TEXT, municipality TEXT);
  CREATE VIRTUAL TABLE idx USING fts5(title, body, content='', prefix='3', tokenize='unicode61 remove_diacritics 0');
  INSERT INTO idx(idx, rank) VALUES('rank', 'bm25(4.0, 1.0)');
`;

/** SQLite's own full-text search as it comes, any of the words. */
export const open: OpenEngine = async (folder) => {
  const sqlite = new Database(join(folder, 'raw.sqlite'));
  sqlite.pragma('journal_mode = WAL');
  sqlite.exec(schema);
  const addRow = sqlite.prepare('INSERT INTO doc(id, type, municipality) VALUES (?, ?, ?)');
  const addText = sqlite.prepare('INSERT INTO idx(rowid, title, body) VALUES (?, ?, ?)');
  const found = 'FROM idx JOIN doc ON doc.row = idx.rowid WHERE idx MATCH ?';
  const plain = sqlite.prepare<[string], string>(`SELECT id ${found} ORDER BY rank LIMIT 10`).pluck();
  const narrowed = sqlite
    .prepare<[string, string], string>(`SELECT id ${found} AND municipality = ? ORDER BY rank LIMIT 10`)
    .pluck();
  const counts = ['type', 'municipality'].map((facet) => {
    return sqlite.prepare<[string]>(`SELECT ${facet}, count(*) ${found} GROUP BY 1`);
  });
  return {
    lacks: ['typo'],
    add: async (documents) =>
      sqlite.transaction(() => {
        for (const { id, type, municipality, title, body } of documents) {
          addText.run(addRow.run(id, type, municipality).lastInsertRowid, title, body);
        }
      })(),
    finish: async () => void sqlite.exec(`INSERT INTO idx(idx) VALUES('optimize')`),
    search: async ({ kind, text, municipality }) => {
      const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
      const query = words.map((word) => `"${word}"${kind === 'prefix' ? '*' : ''}`).join(' OR ');
      if (kind === 'faceted') for (const count of counts) count.all(query);
      return municipality === undefined ? plain.all(query) : narrowed.all(query, municipality);
    },
    close: async () => void sqlite.close(),
  };
};
