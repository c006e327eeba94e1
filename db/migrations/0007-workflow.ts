import { type Kysely, sql } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: frozen in time
type AnyDb = Kysely<any>;

/** Reviews by the network, comments, publishing at an hour, what is put away, and embargoes that have ended. */
export async function up(db: AnyDb): Promise<void> {
  await addColumns(db);
  await createSchedule(db);
  await createReview(db);
  await createComment(db);
}

async function addColumns({ schema }: AnyDb): Promise<void> {
  await schema
    .alterTable('entry')
    .addColumn('archived_from', 'text', (c) =>
      c.check(sql`archived_from in ('draft', 'published', 'withdrawn')`),
    )
    .execute();
  await schema.alterTable('entry_revision').addColumn('submitted_by', 'text').execute();
  await schema.alterTable('entry_revision').addColumn('returned_at', 'text').execute();
  await schema
    .alterTable('entry_revision')
    .addColumn('return_reason', 'text', (c) => c.check(sql`length(return_reason) <= 1000`))
    .execute();
  await schema.alterTable('field_embargo').addColumn('lifted_at', 'text').execute();
  await schema
    .createIndex('entry_revision_returned')
    .on('entry_revision')
    .columns(['returned_at', 'entry_id'])
    .where(sql.ref('returned_at'), 'is not', null)
    .execute();
}

async function createSchedule({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('entry_schedule')
    .addColumn('entry_id', 'text', (c) => c.primaryKey().references('entry.id').onDelete('cascade'))
    .addColumn('revision_id', 'text', (c) => c.notNull())
    .addColumn('saves', 'integer', (c) => c.notNull())
    .addColumn('run_at', 'text', (c) => c.notNull())
    .addColumn('asked_by', 'text')
    .addColumn('asked_at', 'text', (c) => c.notNull())
    .addColumn('failed_at', 'text')
    .addColumn('failure', 'text', (c) => c.check(sql`failure in ('changed', 'forbidden', 'incomplete')`))
    .execute();
}

async function createReview({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('entry_review')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('entry_id', 'text', (c) => c.notNull().references('entry.id').onDelete('cascade'))
    .addColumn('revision_id', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) =>
      c.notNull().check(sql`state in ('asked', 'assigned', 'returned', 'approved', 'cancelled')`),
    )
    .addColumn('asked_by', 'text')
    .addColumn('asked_at', 'text', (c) => c.notNull())
    .addColumn('due_on', 'text', (c) => c.notNull().check(sql`length(due_on) = 10`))
    .addColumn('reviewer_id', 'text')
    .addColumn('assigned_by', 'text')
    .addColumn('since', 'text', (c) => c.notNull())
    .addColumn('decided_at', 'text')
    .addColumn('note', 'text', (c) => c.check(sql`length(note) <= 1000`))
    .execute();
  await schema
    .createIndex('entry_review_one_open')
    .on('entry_review')
    .column('entry_id')
    .unique()
    .where(sql<boolean>`state in ('asked', 'assigned', 'returned')`)
    .execute();
  await schema
    .createIndex('entry_review_reviewer')
    .on('entry_review')
    .columns(['reviewer_id', 'state'])
    .execute();
  await schema
    .createIndex('entry_review_entry')
    .on('entry_review')
    .columns(['entry_id', 'decided_at'])
    .execute();
  await schema
    .createTable('entry_review_check')
    .addColumn('review_id', 'text', (c) => c.notNull().references('entry_review.id').onDelete('cascade'))
    .addColumn('item', 'text', (c) => c.notNull().check(sql`length(item) <= 40`))
    .addColumn('is_met', 'integer', (c) => c.notNull().check(sql`is_met in (0, 1)`))
    .addColumn('note', 'text', (c) => c.check(sql`length(note) <= 600`))
    .addPrimaryKeyConstraint('entry_review_check_pk', ['review_id', 'item'])
    .execute();
}

async function createComment({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('entry_comment')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('entry_id', 'text', (c) => c.notNull().references('entry.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('editing', 'review', 'reader')`))
    .addColumn('parent_id', 'text', (c) => c.references('entry_comment.id').onDelete('cascade'))
    .addColumn('field', 'text', (c) => c.check(sql`length(field) <= 80`))
    .addColumn('author_id', 'text')
    .addColumn('body', 'text', (c) => c.notNull().check(sql`length(body) between 1 and 2000`))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('closed_at', 'text')
    .addColumn('closed_by', 'text')
    .execute();
  await schema
    .createIndex('entry_comment_entry')
    .on('entry_comment')
    .columns(['entry_id', 'created_at'])
    .execute();
  await schema.createIndex('entry_comment_parent').on('entry_comment').column('parent_id').execute();
  await schema.createIndex('entry_comment_open').on('entry_comment').columns(['kind', 'closed_at']).execute();
}
