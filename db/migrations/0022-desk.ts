import { type Kysely, sql } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: frozen in time
type AnyDb = Kysely<any>;

/** What rests in *Att göra*, who looks after it meanwhile, and when an organisation was last spoken with. */
export async function up(db: AnyDb): Promise<void> {
  await createSnooze(db);
  await createSubstitute(db);
  await createContact(db);
}

async function createSnooze({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('task_snooze')
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('task_id', 'text', (c) => c.notNull().check(sql`length(task_id) <= 80`))
    // the first day on which it is shown again
    .addColumn('until_on', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('task_snooze_pk', ['person_id', 'task_id'])
    .execute();
}

async function createSubstitute({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('task_substitute')
    .addColumn('person_id', 'text', (c) => c.primaryKey().references('person.id').onDelete('cascade'))
    .addColumn('substitute_id', 'text', (c) => c.notNull().references('person.id').onDelete('cascade'))
    // the last day
    .addColumn('until_on', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createIndex('task_substitute_substitute')
    .on('task_substitute')
    .column('substitute_id')
    .execute();
}

async function createContact({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('organisation_contact')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('network_id', 'text', (c) => c.notNull().references('network.id').onDelete('cascade'))
    .addColumn('organisation_id', 'text', (c) =>
      c.notNull().references('organisation.id').onDelete('cascade'),
    )
    .addColumn('contacted_on', 'text', (c) => c.notNull())
    .addColumn('way', 'text', (c) => c.notNull().check(sql`way in ('mail', 'phone', 'meeting', 'visit')`))
    .addColumn('note', 'text', (c) => c.notNull().defaultTo('').check(sql`length(note) <= 500`))
    .addColumn('noted_by', 'text', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('noted_at', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createIndex('organisation_contact_latest')
    .on('organisation_contact')
    .columns(['network_id', 'organisation_id', 'contacted_on'])
    .execute();
}
