import type { Kysely } from 'kysely';

/** Released figures say when a later release of their round took the place of what they showed. */
// biome-ignore lint/suspicious/noExplicitAny: frozen in time
export async function up({ schema }: Kysely<any>): Promise<void> {
  // a day; null while they are as they were first shown
  await schema.alterTable('released_set').addColumn('corrected_on', 'text').execute();
}
