import { type Kysely, sql } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: frozen in time
type AnyDb = Kysely<any>;

/** Uploaded files of entries: versions, what was found in them, and their text. */
export async function up(db: AnyDb): Promise<void> {
  await createLineage(db);
  await createVersion(db);
  await createText(db);
  await createRemoval(db);
  await db.schema.createIndex('entry_material_file').on('entry_material').column('file').execute();
}

/** One address, whatever is uploaded to it later. */
async function createLineage({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('material_lineage')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('entry_id', 'text', (c) => c.notNull().references('entry.id').onDelete('cascade'))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await schema.createIndex('material_lineage_entry').on('material_lineage').column('entry_id').execute();
}

async function createVersion({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('material_version')
    .addColumn('id', 'text', (c) => c.primaryKey().references('file.id'))
    .addColumn('lineage_id', 'text', (c) => c.notNull().references('material_lineage.id').onDelete('cascade'))
    .addColumn('number', 'integer', (c) => c.notNull().check(sql`number >= 1`))
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('quarantined', 'clean', 'refused')`))
    .addColumn('reading', 'text', (c) => c.notNull().check(sql`reading in ('read', 'picture', 'unreadable')`))
    .addColumn('uploaded_by', 'text', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('uploaded_at', 'text', (c) => c.notNull())
    .addColumn('scanned_at', 'text')
    .addColumn('approved_by', 'text', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('approved_at', 'text')
    .addUniqueConstraint('material_version_number', ['lineage_id', 'number'])
    .execute();
  await schema.createIndex('material_version_state').on('material_version').column('state').execute();
}

/** What was read in a file, a row for each place in it. */
async function createText({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('material_text')
    .addColumn('version_id', 'text', (c) => c.notNull().references('material_version.id').onDelete('cascade'))
    .addColumn('place', 'text', (c) => c.notNull().check(sql`length(place) <= 20`))
    .addColumn('text', 'text', (c) => c.notNull().check(sql`length(text) <= 2000000`))
    .addPrimaryKeyConstraint('material_text_pk', ['version_id', 'place'])
    .execute();
}

/** The material that was last taken away from an entry, so that it can be put back. */
async function createRemoval({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('material_removal')
    .addColumn('entry_id', 'text', (c) => c.primaryKey().references('entry.id').onDelete('cascade'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull().check(sql`length(content) <= 10000`))
    .addColumn('removed_at', 'text', (c) => c.notNull())
    .execute();
}
