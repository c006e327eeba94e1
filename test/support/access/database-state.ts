import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { App } from '#src/platform/app.ts';
import { isBehind } from '#src/platform/events/consumer-queries.ts';

/** What the portal's own work moves on while nobody asks for anything. */
const backgroundTables = new Set(['consumer', 'job']);

/** Whether the portal has told all who listen of everything that was written. */
export async function isAllTold({ db, registries }: Pick<App, 'db' | 'registries'>): Promise<boolean> {
  const behind = await Promise.all(registries.consumers.map(({ name }) => isBehind(db, name)));
  return !behind.includes(true);
}

/** The rows of every table, as text. */
export async function readTables({ db }: Pick<App, 'db'>): Promise<Map<string, string>> {
  const tables = (await db.introspection.getTables()).map(({ name }) => name);
  const contents = new Map<string, string>();
  for (const table of tables.filter((name) => !backgroundTables.has(name)).toSorted()) {
    const { rows } = await sql`select * from ${sql.table(table)}`.execute(db);
    contents.set(
      table,
      rows
        .map((row) => JSON.stringify(row))
        .toSorted()
        .join('\n'),
    );
  }
  return contents;
}

/** A short mark for each table: the same for the same rows. */
export async function tableMarks(app: Pick<App, 'db'>): Promise<Record<string, string>> {
  const tables = await readTables(app);
  return Object.fromEntries([...tables].map(([name, rows]) => [name, markOf(rows)]));
}

function markOf(rows: string): string {
  return createHash('sha256').update(rows).digest('hex').slice(0, 12);
}
