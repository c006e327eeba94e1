import { type Kysely, sql } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: frozen in time
type AnyDb = Kysely<any>;

/** From meeting to action: what was decided, what stays with a meeting, and what those who came thought of it. */
export async function up(db: AnyDb): Promise<void> {
  await nameProposals(db);
  await createMinutes(db);
  await createMaterial(db);
  await createFollowUp(db);
}

/** A point of the agenda that was proposed: by what it is known, and where it leads. */
async function nameProposals({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('meeting_item_source')
    .addColumn('item_id', 'text', (c) => c.primaryKey().references('meeting_item.id').onDelete('cascade'))
    .addColumn('proposal', 'text', (c) => c.notNull().check(sql`length(proposal) <= 200`))
    .addColumn('path', 'text', (c) => c.check(sql`length(path) <= 500`))
    .execute();
}

async function createMinutes({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('meeting_minutes')
    .addColumn('meeting_id', 'text', (c) => c.primaryKey().references('meeting.id').onDelete('cascade'))
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('open', 'closed')`))
    // where points that become threads are begun
    .addColumn('category_id', 'text', (c) => c.references('forum_category.id').onDelete('set null'))
    .addColumn('version', 'integer', (c) => c.notNull().defaultTo(1))
    .addColumn('saved_at', 'text', (c) => c.notNull())
    .addColumn('closed_at', 'text')
    .addColumn('closed_by', 'text', (c) => c.references('person.id').onDelete('set null'))
    .execute();
  await schema
    .createTable('meeting_point')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('meeting_id', 'text', (c) => c.notNull().references('meeting.id').onDelete('cascade'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull().check(sql`length(text) between 1 and 1000`))
    // as it was written, and whom it means
    .addColumn('owner', 'text', (c) => c.notNull().check(sql`length(owner) <= 160`))
    .addColumn('owner_person_id', 'text', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('owner_organisation_id', 'text', (c) => c.references('organisation.id').onDelete('set null'))
    .addColumn('due_on', 'text', (c) => c.check(sql`length(due_on) = 10`))
    .addColumn('kind', 'text', (c) =>
      c.notNull().check(sql`kind in ('note', 'task', 'thread', 'draft', 'revision')`),
    )
    // the description that is to be revised
    .addColumn('entry_id', 'text', (c) => c.references('entry.id').onDelete('set null'))
    // since when it is what it was to become, and which thread or description that is
    .addColumn('made_at', 'text')
    .addColumn('made_id', 'text')
    .addColumn('done_at', 'text')
    .addColumn('done_by', 'text', (c) => c.references('person.id').onDelete('set null'))
    .execute();
  const index = (name: string, columns: string[]) =>
    schema.createIndex(name).on('meeting_point').columns(columns).execute();
  await index('meeting_point_order', ['meeting_id', 'position']);
  await index('meeting_point_person', ['owner_person_id', 'kind', 'done_at']);
  await index('meeting_point_organisation', ['owner_organisation_id', 'kind', 'done_at']);
}

/** The recording and the slides. */
async function createMaterial({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('meeting_recording')
    .addColumn('meeting_id', 'text', (c) => c.primaryKey().references('meeting.id').onDelete('cascade'))
    .addColumn('link', 'text', (c) => c.notNull().check(sql`length(link) between 1 and 500`))
    .execute();
  await schema
    .createTable('meeting_file')
    .addColumn('file_id', 'text', (c) => c.primaryKey().references('file.id').onDelete('cascade'))
    .addColumn('meeting_id', 'text', (c) => c.notNull().references('meeting.id').onDelete('cascade'))
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('quarantined', 'clean', 'refused')`))
    .addColumn('uploaded_by', 'text', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('uploaded_at', 'text', (c) => c.notNull())
    .execute();
  await schema.createIndex('meeting_file_meeting').on('meeting_file').column('meeting_id').execute();
}

/** Whether somebody has answered stands apart from the answers: nothing tells whose an answer is. */
async function createFollowUp({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('meeting_asked')
    .addColumn('registration_id', 'text', (c) =>
      c.primaryKey().references('meeting_registration.id').onDelete('cascade'),
    )
    .addColumn('meeting_id', 'text', (c) => c.notNull().references('meeting.id').onDelete('cascade'))
    .addColumn('asked_at', 'text', (c) => c.notNull())
    .addColumn('has_answered', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await schema.createIndex('meeting_asked_meeting').on('meeting_asked').column('meeting_id').execute();
  await schema
    .createTable('meeting_answer')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('meeting_id', 'text', (c) => c.notNull().references('meeting.id').onDelete('cascade'))
    // five answers each: read when it is full
    .addColumn('batch', 'integer', (c) => c.notNull())
    .addColumn('usefulness', 'text', (c) =>
      c.notNull().check(sql`usefulness in ('very', 'fairly', 'little', 'not')`),
    )
    .addColumn('takes_home', 'text', (c) => c.notNull().check(sql`length(takes_home) <= 1000`))
    .addColumn('next_about', 'text', (c) => c.notNull().check(sql`length(next_about) <= 500`))
    .execute();
  await schema
    .createIndex('meeting_answer_batch')
    .on('meeting_answer')
    .columns(['meeting_id', 'batch'])
    .execute();
}
