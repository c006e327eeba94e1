import { type Kysely, sql } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: frozen in time
type AnyDb = Kysely<any>;

/** Places in a text that the guard asked about and somebody has looked at: a keyed digest of each, never the words. */
export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('confirmed_text')
    .addColumn('digest', 'text', (c) => c.primaryKey().check(sql`length(digest) = 22`))
    .addColumn('rule', 'text', (c) => c.notNull())
    .addColumn('confirmed_by', 'text', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('confirmed_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('confirmed_text_at').on('confirmed_text').column('confirmed_at').execute();
}
