import { type Kysely, sql } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: frozen in time
type AnyDb = Kysely<any>;

/** Column and the most characters that it takes; none = a number. */
const added: Readonly<Record<string, Readonly<Record<string, number | 'integer'>>>> = {
  entry_evaluation: { has_comparison: 60, is_independent: 60 },
  entry_material: {
    description: 600,
    alt_text: 400,
    minutes: 'integer',
    captions: 60,
    text_summary: 2000,
  },
};

/** Checklists, films, what makes an evaluation compare, and fields that wait for a day. */
export async function up(db: AnyDb): Promise<void> {
  for (const [table, columns] of Object.entries(added)) {
    for (const [column, most] of Object.entries(columns)) await addColumn(db, table, column, most);
  }
  await createChecklist(db);
  await createEmbargo(db);
}

async function addColumn(db: AnyDb, table: string, column: string, most: number | 'integer'): Promise<void> {
  const type = most === 'integer' ? 'integer' : 'text';
  await db.schema
    .alterTable(table)
    .addColumn(column, type, (c) =>
      most === 'integer' ? c : c.check(sql`length(${sql.ref(column)}) <= ${sql.lit(most)}`),
    )
    .execute();
}

async function createChecklist({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('entry_checklist_item')
    .addColumn('revision_id', 'text', (c) => c.notNull().references('entry_revision.id').onDelete('cascade'))
    .addColumn('parent_position', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('heading', 'text', (c) => c.check(sql`length(heading) <= 160`))
    .addColumn('text', 'text', (c) => c.notNull().check(sql`length(text) <= 300`))
    .addColumn('responsible', 'text', (c) => c.check(sql`length(responsible) <= 160`))
    .addColumn('note', 'text', (c) => c.check(sql`length(note) <= 400`))
    .addPrimaryKeyConstraint('entry_checklist_item_pk', ['revision_id', 'position'])
    .execute();
}

async function createEmbargo({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('field_embargo')
    .addColumn('revision_id', 'text', (c) => c.notNull().references('entry_revision.id').onDelete('cascade'))
    .addColumn('field', 'text', (c) => c.notNull().check(sql`length(field) <= 80`))
    .addColumn('until', 'text', (c) => c.notNull().check(sql`length(until) = 10`))
    .addPrimaryKeyConstraint('field_embargo_pk', ['revision_id', 'field'])
    .execute();
  await schema.createIndex('field_embargo_until').on('field_embargo').column('until').execute();
}
