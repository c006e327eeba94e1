import type { Kysely } from 'kysely';

/** What a draft of an answer says beside its words: which post it answers, how they did, and that it is about law. */
// biome-ignore lint/suspicious/noExplicitAny: frozen in time
export async function up({ schema }: Kysely<any>): Promise<void> {
  const table = schema.alterTable('post_draft');
  await table.addColumn('reply_to_id', 'text', (c) => c.references('post.id').onDelete('set null')).execute();
  await table
    .addColumn('did_entry_id', 'text', (c) => c.references('entry.id').onDelete('set null'))
    .execute();
  // the day that it holds for; empty while that is not chosen, null of an answer that is not about law
  await table.addColumn('law_as_of', 'text').execute();
}
