import { type Kysely, sql } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: frozen in time
type AnyDb = Kysely<any>;

/** What municipalities add to what they read: their own routine in a guide. */
export async function up({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('guide_routine')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('entry_id', 'text', (c) => c.notNull().references('entry.id').onDelete('cascade'))
    .addColumn('organisation_id', 'text', (c) =>
      c.notNull().references('organisation.id').onDelete('cascade'),
    )
    .addColumn('chapter', 'text', (c) => c.notNull().check(sql`length(chapter) <= 100`))
    .addColumn('title', 'text', (c) => c.notNull().check(sql`length(title) between 1 and 160`))
    .addColumn('link', 'text', (c) => c.check(sql`length(link) <= 500`))
    .addColumn('note', 'text', (c) => c.check(sql`length(note) <= 300`))
    .addColumn('saves', 'integer', (c) => c.notNull().defaultTo(1))
    .addColumn('changed_by', 'text')
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('guide_routine_place', ['entry_id', 'organisation_id', 'chapter'])
    .execute();
  await schema
    .createIndex('guide_routine_organisation')
    .on('guide_routine')
    .column('organisation_id')
    .execute();
}
