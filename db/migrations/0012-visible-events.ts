import { type Kysely, sql } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: frozen in time
type AnyDb = Kysely<any>;

/** A second number beside the log's: its newest event after which readers may see something else. */
export async function up(db: AnyDb): Promise<void> {
  await db
    .insertInto('event_counter')
    .columns(['id', 'seq'])
    .expression((e) =>
      e
        .selectFrom('event_counter')
        .select([sql.lit('visible').as('id'), 'seq'])
        .where('id', '=', 'event'),
    )
    .execute();
}
