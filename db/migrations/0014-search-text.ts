import type { Kysely } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: frozen in time
type AnyDb = Kysely<any>;

/** Words are sought in the search index, which holds what cards had to repeat. */
export async function up(db: AnyDb): Promise<void> {
  await db.schema.alterTable('entry_card').dropColumn('search_text').execute();
}
