import type { Kysely } from 'kysely';

/** Which question a thread was put for: asked of every page of a thread, so that its asker can say what helped. */
// biome-ignore lint/suspicious/noExplicitAny: frozen in time
export async function up({ schema }: Kysely<any>): Promise<void> {
  await schema.createIndex('unnamed_question_thread').on('unnamed_question').column('thread_id').execute();
}
