import { type Kysely, sql } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: frozen in time
type AnyDb = Kysely<any>;

/** How the talk is looked after: who moderates what, what is reported, what was decided and why, what is done at a set time. */
export async function up({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('moderator')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('scope_type', 'text', (c) =>
      c.notNull().check(sql`scope_type in ('category', 'network', 'organisation')`),
    )
    .addColumn('scope_id', 'text', (c) => c.notNull())
    .addColumn('given_by', 'text')
    .addColumn('given_at', 'text', (c) => c.notNull())
    .addColumn('ended_at', 'text')
    .execute();
  await schema
    .createIndex('moderator_live')
    .unique()
    .on('moderator')
    .columns(['person_id', 'scope_type', 'scope_id'])
    .where(sql<boolean>`ended_at is null`)
    .execute();
  await schema
    .createTable('post_report')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('post_id', 'text', (c) => c.notNull().references('post.id').onDelete('cascade'))
    .addColumn('reason', 'text', (c) =>
      c.notNull().check(sql`reason in ('privacy', 'insult', 'unlawful', 'wrong', 'off-topic', 'other')`),
    )
    .addColumn('note', 'text', (c) => c.notNull().defaultTo('').check(sql`length(note) <= 1000`))
    // null: a reader who has not signed in, of a category that is open to read
    .addColumn('reported_by', 'text', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('reported_at', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('open', 'upheld', 'dismissed')`))
    .addColumn('handled_by', 'text')
    .addColumn('handled_at', 'text')
    .execute();
  await schema
    .createIndex('post_report_once')
    .unique()
    .on('post_report')
    .columns(['post_id', 'reported_by'])
    .where(sql<boolean>`reported_by is not null`)
    .execute();
  await schema.createIndex('post_report_post').on('post_report').columns(['post_id', 'state']).execute();
  await schema.createIndex('post_report_open').on('post_report').columns(['state', 'reported_at']).execute();
  await schema
    .createTable('post_decision')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('post_id', 'text', (c) => c.notNull().references('post.id').onDelete('cascade'))
    .addColumn('act', 'text', (c) =>
      c.notNull().check(sql`act in ('hide', 'remove', 'restore', 'approve', 'refuse', 'keep')`),
    )
    // 1, 2, 3 … of its post: two who decide at once decide the same one, and one of them is too late
    .addColumn('number', 'integer', (c) => c.notNull())
    // what was wrong, for the count of what is removed; null: nothing was
    .addColumn('cause', 'text', (c) =>
      c.check(sql`cause in ('privacy', 'insult', 'unlawful', 'wrong', 'off-topic', 'other')`),
    )
    .addColumn('reason', 'text', (c) => c.notNull().check(sql`length(reason) <= 2000`))
    .addColumn('decided_by', 'text')
    .addColumn('decided_at', 'text', (c) => c.notNull())
    // what the author says to it
    .addColumn('answer', 'text', (c) => c.check(sql`length(answer) <= 2000`))
    .addColumn('answered_at', 'text')
    .addColumn('answer_handled_by', 'text')
    .addColumn('answer_handled_at', 'text')
    .execute();
  await schema
    .createIndex('post_decision_once')
    .unique()
    .on('post_decision')
    .columns(['post_id', 'number'])
    .execute();
  await schema
    .createIndex('post_decision_answered')
    .on('post_decision')
    .columns(['answered_at'])
    .where(sql<boolean>`answered_at is not null and answer_handled_at is null`)
    .execute();
  await schema
    .createTable('thread_schedule')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('thread_id', 'text', (c) => c.notNull().references('thread.id').onDelete('cascade'))
    .addColumn('act', 'text', (c) => c.notNull().check(sql`act in ('lock', 'unlock', 'move')`))
    .addColumn('category_id', 'text', (c) => c.references('forum_category.id'))
    .addColumn('run_at', 'text', (c) => c.notNull())
    .addColumn('asked_by', 'text', (c) => c.notNull())
    .addColumn('asked_at', 'text', (c) => c.notNull())
    .addColumn('done_at', 'text')
    .addColumn('failure', 'text', (c) => c.check(sql`failure in ('forbidden', 'changed')`))
    .execute();
  await schema
    .createIndex('thread_schedule_thread')
    .on('thread_schedule')
    .columns(['thread_id', 'done_at'])
    .execute();
}
