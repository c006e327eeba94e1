import type { Database } from '#db/tables/index.ts';
import type { Db } from '#src/platform/app.ts';

/** How many rows the table has, and the least value of the column that its retention counts from. */
export async function findExtent(
  db: Db,
  table: string,
  column: string | undefined,
): Promise<{ rows: number; oldest: string | null }> {
  const all = db.selectFrom(table as keyof Database);
  const { rows } = await all.select((e) => e.fn.countAll<number>().as('rows')).executeTakeFirstOrThrow();
  if (column === undefined) return { rows: Number(rows), oldest: null };
  const found = await all
    .select((e) => e.fn.min<string | null>(column as never).as('oldest'))
    .executeTakeFirst();
  return { rows: Number(rows), oldest: found?.oldest ?? null };
}
