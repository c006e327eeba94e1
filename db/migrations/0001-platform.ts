import { type Kysely, sql } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: frozen in time
type AnyDb = Kysely<any>;

/** The platform: event log, consumers, jobs, mail outbox, files, audit trail, form receipts. */
export async function up(db: AnyDb): Promise<void> {
  await createEventLog(db);
  await createJobs(db);
  await createMail(db);
  await createFiles(db);
  await createAudit(db);
  await protectAudit(db);
  await createFormReceipts(db);
}

async function createEventLog(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('event')
    .addColumn('seq', 'integer', (c) => c.primaryKey())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('actor_id', 'text')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('subject_type', 'text', (c) => c.notNull())
    .addColumn('subject_id', 'text', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('event_by_subject')
    .on('event')
    .columns(['subject_type', 'subject_id', 'seq'])
    .execute();
  await db.schema
    .createTable('event_counter')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .execute();
  await db.insertInto('event_counter').values({ id: 'event', seq: 0 }).execute();
  await db.schema
    .createTable('consumer')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('cursor', 'integer', (c) => c.notNull())
    .addColumn('lease_owner', 'text')
    .addColumn('lease_until', 'text')
    .addColumn('attempts', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('next_try_at', 'text')
    .addColumn('last_error', 'text')
    .execute();
  await db.schema
    .createTable('consumer_dead')
    .addColumn('consumer', 'text', (c) => c.notNull())
    .addColumn('seq', 'integer', (c) => c.notNull().references('event.seq'))
    .addColumn('parked_at', 'text', (c) => c.notNull())
    .addColumn('last_error', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('consumer_dead_pk', ['consumer', 'seq'])
    .execute();
}

async function createJobs(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('job')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('waiting', 'parked')`))
    .addColumn('run_at', 'text', (c) => c.notNull())
    .addColumn('payload', 'text', (c) => c.notNull())
    .addColumn('dedupe_key', 'text', (c) => c.unique())
    .addColumn('revision', 'integer', (c) => c.notNull().defaultTo(1))
    .addColumn('attempts', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('lease_owner', 'text')
    .addColumn('lease_until', 'text')
    .addColumn('last_error', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('job_by_time').on('job').columns(['state', 'run_at']).execute();
}

async function createMail(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('mail')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('queued', 'sent', 'failed')`))
    .addColumn('purpose', 'text', (c) => c.notNull())
    .addColumn('recipient_email', 'text', (c) => c.notNull().check(sql`length(recipient_email) <= 254`))
    .addColumn('subject', 'text', (c) => c.notNull().check(sql`length(subject) <= 500`))
    .addColumn('body_text', 'text', (c) => c.notNull())
    .addColumn('body_html', 'text')
    .addColumn('headers', 'text', (c) => c.notNull())
    .addColumn('message_id', 'text', (c) => c.notNull().unique())
    .addColumn('dedupe_key', 'text', (c) => c.unique())
    .addColumn('attempts', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('next_try_at', 'text', (c) => c.notNull())
    .addColumn('lease_owner', 'text')
    .addColumn('lease_until', 'text')
    .addColumn('last_error', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('sent_at', 'text')
    .execute();
  await db.schema.createIndex('mail_by_next_try').on('mail').columns(['state', 'next_try_at']).execute();
}

async function createFiles(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('file')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('sha256', 'text', (c) => c.notNull().check(sql`length(sha256) = 64`))
    .addColumn('mime', 'text', (c) => c.notNull().check(sql`length(mime) <= 200`))
    .addColumn('size_bytes', 'integer', (c) => c.notNull())
    .addColumn('file_name', 'text', (c) => c.notNull().check(sql`length(file_name) <= 255`))
    .addColumn('alt', 'text', (c) => c.check(sql`length(alt) <= 1000`))
    .addColumn('owner_type', 'text', (c) => c.notNull())
    .addColumn('owner_id', 'text', (c) => c.notNull())
    .addColumn('visibility', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('file_by_content').on('file').column('sha256').execute();
  await db.schema.createIndex('file_by_owner').on('file').columns(['owner_type', 'owner_id']).execute();
}

async function createAudit(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('audit')
    .addColumn('seq', 'integer', (c) => c.primaryKey())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('actor_kind', 'text', (c) => c.notNull())
    .addColumn('actor_id', 'text')
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('object_type', 'text', (c) => c.notNull())
    .addColumn('object_id', 'text', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .addColumn('previous_hash', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull().unique())
    .execute();
  await db.schema
    .createTable('audit_head')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('sealed_seq', 'integer', (c) => c.notNull())
    .addColumn('sealed_hash', 'text', (c) => c.notNull())
    .execute();
  await db
    .insertInto('audit_head')
    .values({ id: 'audit', seq: 0, hash: '', sealed_seq: 0, sealed_hash: '' })
    .execute();
}

/** Nobody rewrites the trail: no UPDATE ever, no DELETE of a record that retention has not sealed first. */
async function protectAudit(db: AnyDb): Promise<void> {
  const isPostgres = db.getExecutor().adapter.supportsTransactionalDdl;
  const statements = isPostgres ? postgresAuditTriggers : sqliteAuditTriggers;
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const sqliteAuditTriggers = [
  `create trigger audit_no_update before update on audit
   begin select raise(abort, 'audit is append-only'); end`,
  `create trigger audit_no_delete before delete on audit
   when old.seq > (select sealed_seq from audit_head where id = 'audit')
   begin select raise(abort, 'audit is append-only'); end`,
];

const postgresAuditTriggers = [
  `create function audit_refuse() returns trigger language plpgsql as $$
   begin
     if tg_op = 'DELETE' and old.seq <= (select sealed_seq from audit_head where id = 'audit') then
       return old;
     end if;
     raise exception 'audit is append-only';
   end $$`,
  `create trigger audit_no_change before update or delete on audit
   for each row execute function audit_refuse()`,
];

async function createFormReceipts(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('form_receipt')
    .addColumn('key', 'text', (c) => c.notNull().check(sql`length(key) between 8 and 100`))
    .addColumn('person_id', 'text', (c) => c.notNull())
    .addColumn('location', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('form_receipt_pk', ['key', 'person_id'])
    .execute();
}
