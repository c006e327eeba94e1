import { type Kysely, sql } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: frozen in time
type AnyDb = Kysely<any>;

/** What people follow, what they are told, and how often by mail. */
export async function up({ schema }: AnyDb): Promise<void> {
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
    .execute();
  await schema
    .createIndex('follow_once')
    .unique()
    .on('follow')
    .columns(['person_id', 'object_type', 'object_id'])
    .execute();
  await schema.createIndex('follow_object').on('follow').columns(['object_type', 'object_id']).execute();

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
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('read_at', 'text')
    // how the person wanted to hear of it, and since when they have by mail
    .addColumn('frequency', 'text', (c) =>
      c.notNull().check(sql`frequency in ('off', 'at-once', 'daily', 'weekly')`),
    )
    .addColumn('mailed_at', 'text')
    .execute();
  await schema
    .createIndex('notice_once')
    .unique()
    .on('notice')
    .columns(['person_id', 'seq', 'subject'])
    .execute();
  await schema.createIndex('notice_unread').on('notice').columns(['person_id', 'read_at', 'id']).execute();
  await schema
    .createIndex('notice_to_mail')
    .on('notice')
    .columns(['frequency', 'mailed_at', 'person_id'])
    .execute();

  await schema
    .createTable('notice_choice')
    .addColumn('person_id', 'text', (c) => c.primaryKey().references('person.id').onDelete('cascade'))
    // how one hears of what is meant for oneself: answers, mentions, decisions
    .addColumn('personal', 'text', (c) =>
      c.notNull().check(sql`personal in ('off', 'at-once', 'daily', 'weekly')`),
    )
    // 1: Din vecka
    .addColumn('has_week', 'integer', (c) => c.notNull().defaultTo(1))
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .execute();

  await schema
    .createTable('digest')
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('daily', 'weekly', 'week')`))
    .addColumn('next_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('digest_once', ['person_id', 'kind'])
    .execute();
  await schema.createIndex('digest_next').on('digest').column('next_at').execute();

  await schema
    .createTable('unsubscribe')
    .addColumn('token_hash', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id').onDelete('cascade'))
    // what it stops: a follow's id, `personal`, `daily`, `weekly` or `week`
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('used_at', 'text')
    .execute();
}
