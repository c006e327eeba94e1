import { type Kysely, sql } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: frozen in time
type AnyDb = Kysely<any>;

/** What people follow, what they are told, and how often by mail. */
export async function up(db: AnyDb): Promise<void> {
  await createFollow(db);
  await createNotice(db);
  await createChoice(db);
  await db.schema.alterTable('mail').addColumn('built_from', 'text').execute();
  await followSavedSearches(db);
}

async function createFollow({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('follow')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('object_type', 'text', (c) =>
      c.notNull().check(sql`object_type in ('thread', 'category', 'tag', 'entry', 'organisation', 'search')`),
    )
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
  await schema
    .createIndex('follow_once')
    .unique()
    .on('follow')
    .columns(['person_id', 'object_type', 'object_id'])
    .execute();
  await schema.createIndex('follow_object').on('follow').columns(['object_type', 'object_id']).execute();
}

async function createNotice({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('notice')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id').onDelete('cascade'))
    // the event, and what it is about: `<source>:<id>`
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('because', 'text', (c) => c.notNull())
    // what it is shown under: the followed object, or the subject's own place
    .addColumn('object_type', 'text', (c) => c.notNull())
    .addColumn('object_id', 'text', (c) => c.notNull())
    // `<type>:<id>` of where it happened: who reads that has read this
    .addColumn('place', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('read_at', 'text')
    // how often the person wants to hear of such by mail; off: in the portal alone
    .addColumn('frequency', 'text', (c) =>
      c.notNull().check(sql`frequency in ('off', 'at-once', 'daily', 'weekly')`),
    )
    // the mail that tells of it
    .addColumn('mail_id', 'text')
    .execute();
  await schema
    .createIndex('notice_once')
    .unique()
    .on('notice')
    .columns(['person_id', 'seq', 'subject'])
    .execute();
  await schema.createIndex('notice_latest').on('notice').columns(['person_id', 'id']).execute();
  await schema.createIndex('notice_subject').on('notice').columns(['subject', 'person_id']).execute();
  await schema.createIndex('notice_unread').on('notice').columns(['person_id', 'read_at', 'id']).execute();
  await schema
    .createIndex('notice_to_mail')
    .on('notice')
    .columns(['person_id', 'frequency', 'mail_id'])
    .execute();
  await schema.createIndex('notice_mail_told').on('notice').column('mail_id').execute();
  // when the next mail of a kind is due, and when the latest was queued
  await schema
    .createTable('notice_mail')
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('at-once', 'daily', 'weekly')`))
    // what a mail at once is about; empty for the others, which tell of everything
    .addColumn('object_type', 'text', (c) => c.notNull())
    .addColumn('object_id', 'text', (c) => c.notNull())
    .addColumn('next_at', 'text')
    .addColumn('last_at', 'text')
    .addPrimaryKeyConstraint('notice_mail_once', ['person_id', 'kind', 'object_type', 'object_id'])
    .execute();
  await schema.createIndex('notice_mail_next').on('notice_mail').column('next_at').execute();
}

async function createChoice({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('notice_choice')
    .addColumn('person_id', 'text', (c) => c.primaryKey().references('person.id').onDelete('cascade'))
    // how one hears of what is meant for oneself: answers, mentions, decisions
    .addColumn('personal', 'text', (c) =>
      c.notNull().check(sql`personal in ('off', 'at-once', 'daily', 'weekly')`),
    )
    // how one follows what one has written in
    .addColumn('wrote', 'text', (c) =>
      c.notNull().check(sql`wrote in ('none', 'off', 'at-once', 'daily', 'weekly')`),
    )
    // 1: Din vecka
    .addColumn('has_week', 'integer', (c) => c.notNull().defaultTo(1))
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createTable('unsubscribe')
    .addColumn('token_hash', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id').onDelete('cascade'))
    // what it stops: a follow's id, `personal`, `daily`, `weekly` or `week`
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    // since when, and how often it was before
    .addColumn('used_at', 'text')
    .addColumn('was', 'text')
    .execute();
}

/** How often somebody hears of a saved search is said where all else that is followed is. */
async function followSavedSearches(db: AnyDb): Promise<void> {
  await sql`insert into follow
    (id, person_id, object_type, object_id, frequency, because, created_at, changed_at, seen_seq)
    select id, person_id, 'search', id, follow, 'asked', created_at, created_at, seen_seq
    from saved_search where follow <> 'never' and removed_at is null`.execute(db);
  await db.schema.dropIndex('saved_search_next').execute();
  for (const column of ['follow', 'seen_seq', 'next_at'])
    await db.schema.alterTable('saved_search').dropColumn(column).execute();
}
