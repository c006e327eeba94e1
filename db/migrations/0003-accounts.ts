import { type Kysely, sql } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: frozen in time
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('person')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull().check(sql`length(name) between 1 and 120`))
    .addColumn('sort_key', 'text', (c) => c.notNull())
    .addColumn('e_mail', 'text', (c) => c.notNull().unique().check(sql`length(e_mail) between 3 and 254`))
    .addColumn('state', 'text', (c) =>
      c.notNull().check(sql`state in ('active', 'asleep', 'suspended', 'erased')`),
    )
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('confirmed_at', 'text', (c) => c.notNull())
    .addColumn('asked_at', 'text')
    .execute();
  await db.schema
    .createIndex('person_state_confirmed')
    .on('person')
    .columns(['state', 'confirmed_at'])
    .execute();

  await db.schema
    .createTable('password')
    .addColumn('person_id', 'text', (c) => c.primaryKey().references('person.id').onDelete('cascade'))
    .addColumn('phc', 'text', (c) => c.notNull().check(sql`length(phc) <= 255`))
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .execute();

  await db.schema
    .createTable('session')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('client', 'text', (c) => c.notNull().check(sql`length(client) <= 60`))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('authenticated_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('session_person').on('session').column('person_id').execute();

  await db.schema
    .createTable('sign_in_code')
    .addColumn('e_mail', 'text', (c) => c.notNull().check(sql`length(e_mail) <= 254`))
    .addColumn('purpose', 'text', (c) => c.notNull())
    .addColumn('code_hash', 'text', (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('sign_in_code_pk', ['e_mail', 'purpose'])
    .execute();

  await db.schema
    .createTable('membership')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('scope_type', 'text', (c) =>
      c.notNull().check(sql`scope_type in ('portal', 'network', 'organisation', 'category', 'group')`),
    )
    .addColumn('scope_id', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) =>
      c.notNull().check(sql`role in ('reader', 'writer', 'editor', 'contact', 'coordinator', 'admin')`),
    )
    .addColumn('is_substitute', 'integer', (c) => c.notNull())
    .addColumn('status', 'text', (c) =>
      c.notNull().check(sql`status in ('requested', 'approved', 'refused', 'ended')`),
    )
    .addColumn('requested_at', 'text', (c) => c.notNull())
    .addColumn('decided_at', 'text')
    .addColumn('decided_by', 'text')
    .addColumn('ended_at', 'text')
    .execute();
  await db.schema
    .createIndex('membership_live')
    .unique()
    .on('membership')
    .columns(['person_id', 'scope_type', 'scope_id', 'role'])
    .where(sql<boolean>`status in ('requested', 'approved')`)
    .execute();
  await db.schema
    .createIndex('membership_scope')
    .on('membership')
    .columns(['scope_type', 'scope_id', 'status'])
    .execute();

  await db.schema
    .createTable('invitation')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('e_mail', 'text', (c) => c.notNull().check(sql`length(e_mail) <= 254`))
    .addColumn('scope_type', 'text', (c) => c.notNull())
    .addColumn('scope_id', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('invited_by', 'text', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('redeemed_at', 'text')
    .addColumn('redeemed_by', 'text', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('revoked_at', 'text')
    .execute();
  await db.schema
    .createIndex('invitation_scope')
    .on('invitation')
    .columns(['scope_type', 'scope_id'])
    .execute();

  await db.schema
    .createTable('setup_token')
    .addColumn('token_hash', 'text', (c) => c.primaryKey())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('used_at', 'text')
    .execute();
}
