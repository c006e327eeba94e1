import { type Kysely, sql } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: frozen in time
type AnyDb = Kysely<any>;

/** Local variants: who uses what, which text of the original a variant follows, and what became of it after a term. */
export async function up(db: AnyDb): Promise<void> {
  await createAdoption(db);
  await createAnswer(db);
  await createBasis(db);
}

async function createAdoption({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('adoption')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('original_id', 'text', (c) => c.notNull().references('entry.id'))
    .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisation.id'))
    .addColumn('way', 'text', (c) => c.notNull().check(sql`way in ('as-is', 'changed', 'trying')`))
    .addColumn('declared_by', 'text')
    .addColumn('declared_at', 'text', (c) => c.notNull())
    .addColumn('ended_at', 'text')
    .addUniqueConstraint('adoption_once', ['original_id', 'organisation_id'])
    .execute();
  await schema.createIndex('adoption_organisation').on('adoption').column('organisation_id').execute();
}

async function createAnswer({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('adoption_answer')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('adoption_id', 'text', (c) => c.notNull().references('adoption.id').onDelete('cascade'))
    .addColumn('term', 'text', (c) => c.notNull().check(sql`length(term) <= 30`))
    .addColumn('asked_at', 'text', (c) => c.notNull())
    .addColumn('answered_at', 'text')
    .addColumn('answered_by', 'text')
    .addColumn('still_used', 'text', (c) => c.check(sql`still_used in ('yes', 'partly', 'no')`))
    .addColumn('what_differed', 'text', (c) => c.check(sql`length(what_differed) <= 1000`))
    .addColumn('is_public', 'integer', (c) => c.notNull().defaultTo(0))
    .addUniqueConstraint('adoption_answer_once', ['adoption_id', 'term'])
    .execute();
  await schema.createIndex('adoption_answer_asked').on('adoption_answer').column('answered_at').execute();
}

async function createBasis({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('variant_basis')
    .addColumn('variant_id', 'text', (c) => c.primaryKey().references('entry.id').onDelete('cascade'))
    .addColumn('original_id', 'text', (c) => c.notNull().references('entry.id'))
    .addColumn('revision_id', 'text', (c) => c.notNull().references('entry_revision.id'))
    .execute();
  await schema.createIndex('variant_basis_original').on('variant_basis').column('original_id').execute();
}
