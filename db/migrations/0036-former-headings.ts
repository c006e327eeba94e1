import type { Kysely } from 'kysely';

/** What threads were called, what they were and what they were about, before somebody changed that. */
// biome-ignore lint/suspicious/noExplicitAny: frozen in time
export async function up({ schema }: Kysely<any>): Promise<void> {
  await schema
    .createTable('thread_revision')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('thread_id', 'text', (c) => c.notNull().references('thread.id').onDelete('cascade'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    // vocabulary:value, a line each
    .addColumn('tags', 'text', (c) => c.notNull())
    .addColumn('changed_by', 'text', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('thread_revision_version', ['thread_id', 'version'])
    .execute();
}
