import { type Kysely, sql } from 'kysely';

/** What of an organisation's figures the gate would let be seen, before anything is; states and never figures. */
// biome-ignore lint/suspicious/noExplicitAny: frozen in time
export async function up({ schema }: Kysely<any>): Promise<void> {
  await schema
    .createTable('figure_preview')
    .addColumn('round_id', 'text', (c) => c.notNull().references('indicator_round.id').onDelete('cascade'))
    .addColumn('organisation_id', 'text', (c) =>
      c.notNull().references('organisation.id').onDelete('cascade'),
    )
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('running', 'ready', 'refused')`))
    .addColumn('started_at', 'text', (c) => c.notNull())
    // how many were begun on the day of the last one
    .addColumn('begun', 'integer', (c) => c.notNull())
    .addColumn('steps_done', 'integer', (c) => c.notNull())
    .addColumn('steps', 'integer', (c) => c.notNull())
    .addColumn('fingerprint', 'text', (c) => c.notNull())
    .addColumn('seen', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('reason', 'text', (c) => c.notNull().defaultTo(''))
    .addPrimaryKeyConstraint('figure_preview_key', ['round_id', 'organisation_id'])
    .execute();
}
