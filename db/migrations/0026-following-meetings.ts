import { type Kysely, sql } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: frozen in time
type AnyDb = Kysely<any>;

/** Meetings of a network can be followed, are found by their day, and are reminded of as often as whoever arranges them wants. */
export async function up(db: AnyDb): Promise<void> {
  await openFollow(db);
  await db.schema.createIndex('meeting_start').on('meeting').columns(['starts_at', 'id']).execute();
  await db.schema
    .createIndex('meeting_of_network')
    .on('meeting')
    .columns(['network_id', 'starts_at'])
    .execute();
  await createReminder(db);
}

/** What can be followed is decided by the code that knows it: the table is made anew without the list. */
async function openFollow(db: AnyDb): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('follow_anew')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('object_type', 'text', (c) => c.notNull().check(sql`length(object_type) between 1 and 40`))
    // a tag's is `vocabulary:value`
    .addColumn('object_id', 'text', (c) => c.notNull().check(sql`length(object_id) <= 200`))
    .addColumn('frequency', 'text', (c) =>
      c.notNull().check(sql`frequency in ('off', 'at-once', 'daily', 'weekly')`),
    )
    // why it stands here: asked for, or because one has written there
    .addColumn('because', 'text', (c) => c.notNull().check(sql`because in ('asked', 'wrote')`))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    // of what is looked for anew each time: up to where in the event log the person has been told
    .addColumn('seen_seq', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  const columns = sql.raw(
    'id, person_id, object_type, object_id, frequency, because, created_at, changed_at, seen_seq',
  );
  await sql`insert into follow_anew (${columns}) select ${columns} from follow`.execute(db);
  await schema.dropTable('follow').execute();
  await schema.alterTable('follow_anew').renameTo('follow').execute();
  await schema
    .createIndex('follow_once')
    .unique()
    .on('follow')
    .columns(['person_id', 'object_type', 'object_id'])
    .execute();
  await schema.createIndex('follow_object').on('follow').columns(['object_type', 'object_id']).execute();
}

async function createReminder(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('meeting_reminder')
    .addColumn('meeting_id', 'text', (c) => c.notNull().references('meeting.id').onDelete('cascade'))
    // counted back from the beginning
    .addColumn('hours_before', 'integer', (c) => c.notNull().check(sql`hours_before between 1 and 720`))
    .addColumn('text', 'text', (c) => c.notNull().check(sql`length(text) <= 1000`))
    .addColumn('sent_at', 'text')
    .addPrimaryKeyConstraint('meeting_reminder_once', ['meeting_id', 'hours_before'])
    .execute();
  await db.schema
    .createIndex('meeting_reminder_unsent')
    .on('meeting_reminder')
    .columns(['sent_at', 'meeting_id'])
    .execute();
  await sql`insert into meeting_reminder (meeting_id, hours_before, text, sent_at)
    select id, reminder_hours, reminder_text, reminded_at from meeting where reminder_hours is not null`.execute(
    db,
  );
  for (const column of ['reminder_hours', 'reminder_text', 'reminded_at'])
    await db.schema.alterTable('meeting').dropColumn(column).execute();
}
