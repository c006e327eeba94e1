import { type Kysely, sql } from 'kysely';

/** What was read in any file, of the library, the forum and meetings, a row for each place in it; it goes with the file. */
// biome-ignore lint/suspicious/noExplicitAny: frozen in time
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('file_text')
    .addColumn('file_id', 'text', (c) => c.notNull().references('file.id').onDelete('cascade'))
    .addColumn('place', 'text', (c) => c.notNull().check(sql`length(place) <= 20`))
    .addColumn('text', 'text', (c) => c.notNull().check(sql`length(text) <= 2000000`))
    .addPrimaryKeyConstraint('file_text_pk', ['file_id', 'place'])
    .execute();
  await db
    .insertInto('file_text')
    .columns(['file_id', 'place', 'text'])
    .expression(db.selectFrom('material_text').select(['version_id', 'place', 'text']))
    .execute();
  await db.schema.dropTable('material_text').execute();
}
