import { type Kysely, sql } from 'kysely';

/** What in the portal made somebody ask another organisation: a figure, a thread, a meeting or a description. */
// biome-ignore lint/suspicious/noExplicitAny: frozen in time
export async function up({ schema }: Kysely<any>): Promise<void> {
  const table = schema.alterTable('exchange_request');
  await table
    .addColumn('cause_type', 'text', (c) =>
      c.check(sql`cause_type in ('entry', 'thread', 'meeting', 'indicator')`),
    )
    .execute();
  await table.addColumn('cause_id', 'text', (c) => c.check(sql`length(cause_id) <= 80`)).execute();
  await schema
    .createIndex('exchange_request_cause')
    .on('exchange_request')
    .columns(['cause_type', 'cause_id'])
    .execute();
}
