import { type Kysely, sql } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: frozen in time
type AnyDb = Kysely<any>;

/** One-time links that let somebody without an account approve, write along or confirm; why a text is in doubt; statutes that have changed. */
export async function up(db: AnyDb): Promise<void> {
  await createApprovalRequest(db);
  await createApprovalChange(db);
  await createApproval(db);
  await createCoauthor(db);
  await createStatuteChange(db);
  await createExpiry(db);
  await createFreshnessLink(db);
}

async function createApprovalRequest({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('approval_request')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('entry_id', 'text', (c) => c.notNull().references('entry.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('interview', 'boss')`))
    .addColumn('e_mail', 'text', (c) => c.notNull().check(sql`length(e_mail) <= 254`))
    .addColumn('function', 'text', (c) => c.notNull().check(sql`length(function) between 1 and 120`))
    .addColumn('message', 'text', (c) => c.check(sql`length(message) <= 600`))
    .addColumn('revision_id', 'text', (c) => c.notNull())
    .addColumn('saves', 'integer', (c) => c.notNull())
    .addColumn('asked_by', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('revoked_at', 'text')
    .addColumn('answered_at', 'text')
    .addColumn('answer', 'text', (c) => c.check(sql`answer in ('approved', 'changes', 'declined')`))
    .addColumn('reason', 'text', (c) => c.check(sql`length(reason) <= 600`))
    .addColumn('handled_at', 'text')
    .execute();
  await schema
    .createIndex('approval_request_entry')
    .on('approval_request')
    .columns(['entry_id', 'created_at'])
    .execute();
  await schema
    .createIndex('approval_request_asked_by')
    .on('approval_request')
    .columns(['asked_by', 'answer'])
    .execute();
}

async function createApprovalChange({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('approval_change')
    .addColumn('request_id', 'text', (c) => c.notNull().references('approval_request.id').onDelete('cascade'))
    .addColumn('question', 'text', (c) => c.notNull().check(sql`length(question) <= 60`))
    .addColumn('text', 'text', (c) => c.notNull().check(sql`length(text) between 1 and 1000`))
    .addPrimaryKeyConstraint('approval_change_pk', ['request_id', 'question'])
    .execute();
}

async function createApproval({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('entry_approval')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('entry_id', 'text', (c) => c.notNull().references('entry.id').onDelete('cascade'))
    .addColumn('revision_id', 'text', (c) => c.notNull())
    .addColumn('saves', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('interview', 'boss', 'spoken')`))
    .addColumn('function', 'text', (c) => c.notNull().check(sql`length(function) between 1 and 120`))
    .addColumn('approved_on', 'text', (c) => c.notNull().check(sql`length(approved_on) = 10`))
    .addColumn('written_role', 'text')
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createIndex('entry_approval_entry')
    .on('entry_approval')
    .columns(['entry_id', 'revision_id'])
    .execute();
}

async function createCoauthor({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('entry_coauthor')
    .addColumn('entry_id', 'text', (c) => c.notNull().references('entry.id').onDelete('cascade'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('entry_coauthor_pk', ['entry_id', 'person_id'])
    .execute();
  await schema.createIndex('entry_coauthor_person').on('entry_coauthor').column('person_id').execute();
}

async function createStatuteChange({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('statute_change')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('statute', 'text', (c) => c.notNull().check(sql`length(statute) <= 60`))
    .addColumn('chapter', 'text', (c) => c.check(sql`length(chapter) <= 10`))
    .addColumn('section', 'text', (c) => c.check(sql`length(section) <= 20`))
    .addColumn('changed_on', 'text', (c) => c.notNull().check(sql`length(changed_on) = 10`))
    .addColumn('note', 'text', (c) => c.notNull().check(sql`length(note) between 1 and 200`))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createIndex('entry_legal_reference_statute')
    .on('entry_legal_reference')
    .columns(['statute', 'chapter', 'section'])
    .execute();
}

async function createExpiry({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('entry_expiry')
    .addColumn('entry_id', 'text', (c) => c.notNull().references('entry_card.entry_id').onDelete('cascade'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('reason', 'text', (c) =>
      c.notNull().check(sql`reason in ('review', 'funding', 'statute', 'contact', 'evaluation')`),
    )
    .addColumn('last_day', 'text', (c) => c.notNull().check(sql`length(last_day) = 10`))
    .addColumn('detail', 'text', (c) => c.check(sql`length(detail) <= 300`))
    .addPrimaryKeyConstraint('entry_expiry_pk', ['entry_id', 'position'])
    .execute();
  await schema.createIndex('entry_expiry_last_day').on('entry_expiry').column('last_day').execute();
  await schema
    .alterTable('entry_card')
    .addColumn('sure_until', 'text', (c) => c.check(sql`length(sure_until) <= 10`))
    .execute();
}

async function createFreshnessLink({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('freshness_link')
    .addColumn('token_hash', 'text', (c) => c.primaryKey())
    .addColumn('entry_id', 'text', (c) => c.notNull().references('entry.id').onDelete('cascade'))
    .addColumn('revision_id', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('used_at', 'text')
    .execute();
  await schema
    .createIndex('freshness_link_entry')
    .on('freshness_link')
    .columns(['entry_id', 'created_at'])
    .execute();
}
