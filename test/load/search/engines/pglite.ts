import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { OpenEngine } from '../bench-engine.ts';

const schema = `
  CREATE TABLE doc(id text, type text, municipality text, words tsvector);
  CREATE INDEX doc_words ON doc USING gin(words);
`;
const words = `setweight(to_tsvector('swedish', $4), 'A') || setweight(to_tsvector('swedish', $5), 'D')`;

/** PostgreSQL's own search in Swedish, any of the words, in PGlite. */
export const open: OpenEngine = async (folder) => {
  const db = await PGlite.create(join(folder, 'pglite'));
  await db.exec(schema);
  return {
    lacks: ['typo'],
    add: (documents) =>
      db.transaction(async (transaction) => {
        for (const { id, type, municipality, title, body } of documents) {
          const values = [id, type, municipality, title, body];
          await transaction.query(`INSERT INTO doc VALUES ($1, $2, $3, ${words})`, values);
        }
      }),
    finish: async () => void (await db.exec('VACUUM ANALYZE doc')),
    search: async ({ kind, text, municipality }) => {
      const asked = text.match(/[\p{L}\p{N}]+/gu) ?? [];
      const query = asked.map((word) => `'${word}'${kind === 'prefix' ? ':*' : ''}`).join(' | ');
      const found = `FROM doc, to_tsquery('swedish', $1) AS query WHERE words @@ query`;
      if (kind === 'faceted') {
        for (const facet of ['type', 'municipality']) {
          await db.query(`SELECT ${facet}, count(*) ${found} GROUP BY 1`, [query]);
        }
      }
      const { rows } = await db.query<{ id: string }>(
        `SELECT id ${found} AND ($2::text IS NULL OR municipality = $2) ORDER BY ts_rank(words, query) DESC LIMIT 10`,
        [query, municipality ?? null],
      );
      return rows.map(({ id }) => id);
    },
    close: () => db.close(),
  };
};
