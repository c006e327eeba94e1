import { type Kysely, sql } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: frozen in time
type AnyDb = Kysely<any>;

/** What the history of an entry tells of a revision: what is new, in which role it was published, since when an editor is asked. */
export async function up(db: AnyDb): Promise<void> {
  await db.schema
    .alterTable('entry_revision')
    .addColumn('change_note', 'text', (c) => c.check(sql`length(change_note) <= 200`))
    .execute();
  await db.schema.alterTable('entry_revision').addColumn('published_role', 'text').execute();
  await db.schema.alterTable('entry_revision').addColumn('submitted_at', 'text').execute();
  await db.schema
    .createIndex('entry_revision_in_review')
    .on('entry_revision')
    .columns(['submitted_at', 'entry_id'])
    .where(sql.ref('state'), '=', 'in-review')
    .execute();
  await db.schema.createIndex('entry_card_review_by').on('entry_card').column('review_by').execute();
}
