import { type Kysely, sql } from 'kysely';

/** What is public about municipalities and makes them alike: nothing that anybody hands in. */
// biome-ignore lint/suspicious/noExplicitAny: frozen in time
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('municipality_background')
    .addColumn('code', 'text', (c) => c.primaryKey().check(sql`length(code) = 4`))
    .addColumn('pupils', 'integer', (c) => c.notNull().check(sql`pupils > 0`))
    .addColumn('inhabitants_per_km2', 'real', (c) => c.notNull().check(sql`inhabitants_per_km2 > 0`))
    .addColumn('pupils_per_school', 'real', (c) => c.notNull().check(sql`pupils_per_school > 0`))
    .addColumn('independent_percent', 'real', (c) =>
      c.notNull().check(sql`independent_percent between 0 and 100`),
    )
    .addColumn('east_km', 'real', (c) => c.notNull())
    .addColumn('north_km', 'real', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull().check(sql`length(source) between 1 and 200`))
    .execute();
}
