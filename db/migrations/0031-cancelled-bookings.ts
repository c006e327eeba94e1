import { type Kysely, sql } from 'kysely';

/** The history of a request says when its meeting was cancelled: the table is made anew with the act. */
// biome-ignore lint/suspicious/noExplicitAny: frozen in time
export async function up(db: Kysely<any>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('exchange_step_anew')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('request_id', 'text', (c) => c.notNull().references('exchange_request.id').onDelete('cascade'))
    .addColumn('act', 'text', (c) =>
      c
        .notNull()
        .check(
          sql`act in ('ask', 'accept', 'decline', 'book', 'unbook', 'finish', 'withdraw', 'lapse', 'remind')`,
        ),
    )
    // null = the portal itself
    .addColumn('by_person_id', 'text', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('words', 'text', (c) => c.notNull().check(sql`length(words) <= 1000`))
    .addColumn('at', 'text', (c) => c.notNull())
    .execute();
  const columns = sql.raw('id, request_id, act, by_person_id, words, at');
  await sql`insert into exchange_step_anew (${columns}) select ${columns} from exchange_step`.execute(db);
  await schema.dropTable('exchange_step').execute();
  await schema.alterTable('exchange_step_anew').renameTo('exchange_step').execute();
  await schema
    .createIndex('exchange_step_request')
    .on('exchange_step')
    .columns(['request_id', 'id'])
    .execute();
}
