import { type Kysely, sql } from 'kysely';

/** Beside released figures stands how many lessons are registered, and from how many minutes late arrivals count. */
// biome-ignore lint/suspicious/noExplicitAny: frozen in time
export async function up(db: Kysely<any>): Promise<void> {
  const set = db.schema.alterTable('released_set');
  // per cent of registered lessons under which figures go partly to compare
  await set.addColumn('lowest_reporting', 'real', (c) => c.notNull().defaultTo(0)).execute();
  // whole per cent, the mean of those who are in it; null where they are too few
  await set.addColumn('reporting_rate', 'integer').execute();
  // whole numbers, ascending and with a space between; 0 = all late arrivals count
  await set.addColumn('late_minutes', 'text', (c) => c.notNull().defaultTo('')).execute();
  // whole per cent; only in the view `named`
  await db.schema.alterTable('released_value').addColumn('reporting_rate', 'integer').execute();
  await sql`update released_set set lowest_reporting = (
    select lowest_reporting_rate from indicator_round where indicator_round.id = released_set.round_id
  )`.execute(db);
  // what was worked out before says none of this; it is worked out again
  await db.deleteFrom('release_run').execute();
}
