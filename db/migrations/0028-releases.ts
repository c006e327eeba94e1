import { type Kysely, sql } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: frozen in time
type AnyDb = Kysely<any>;

/** Releases: the ledger of everything that was ever said about figures, and what may be shown of it. */
export async function up(db: AnyDb): Promise<void> {
  await createRelease(db);
  await protectRelease(db);
  await createRun(db);
  await createSet(db);
  await createValue(db);
}

async function createRelease({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('release')
    .addColumn('seq', 'integer', (c) => c.primaryKey())
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('release', 'withdrawal')`))
    .addColumn('at', 'text', (c) => c.notNull())
    // no reference: the ledger stays whatever becomes of the round
    .addColumn('round_id', 'text', (c) => c.notNull())
    // the pupils that figures are about: those of other networks may be the same
    .addColumn('term', 'text', (c) => c.notNull())
    .addColumn('school_form', 'text', (c) => c.notNull())
    .addColumn('policy', 'text', (c) => c.notNull())
    .addColumn('statements', 'text', (c) => c.notNull())
    .addColumn('certificate', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull().check(sql`length(reason) <= 600`))
    .addColumn('previous_hash', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull().unique())
    .execute();
  await schema
    .createIndex('release_of_pupils')
    .on('release')
    .columns(['term', 'school_form', 'seq'])
    .execute();
}

/** What was said stays said: no UPDATE and no DELETE, ever. */
async function protectRelease(db: AnyDb): Promise<void> {
  const isPostgres = db.getExecutor().adapter.supportsTransactionalDdl;
  for (const statement of isPostgres ? postgresTriggers : sqliteTriggers)
    await sql.raw(statement).execute(db);
}

const sqliteTriggers = ['update', 'delete'].map(
  (change) => `create trigger release_no_${change} before ${change} on release
   begin select raise(abort, 'release is append-only'); end`,
);

const postgresTriggers = [
  `create function release_refuse() returns trigger language plpgsql as $$
   begin raise exception 'release is append-only'; end $$`,
  `create trigger release_no_change before update or delete on release
   for each row execute function release_refuse()`,
];

async function createRun({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('release_run')
    .addColumn('round_id', 'text', (c) => c.primaryKey().references('indicator_round.id').onDelete('cascade'))
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('running', 'ready', 'refused')`))
    .addColumn('started_at', 'text', (c) => c.notNull())
    .addColumn('steps_done', 'integer', (c) => c.notNull())
    .addColumn('steps', 'integer', (c) => c.notNull())
    // what was handed in when it began; something else needs another run
    .addColumn('fingerprint', 'text', (c) => c.notNull())
    .addColumn('proposal', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('reason', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
}

async function createSet({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('released_set')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('release_id', 'text', (c) => c.notNull().references('release.id'))
    .addColumn('round_id', 'text', (c) => c.notNull().references('indicator_round.id').onDelete('cascade'))
    .addColumn('network_id', 'text', (c) => c.notNull().references('network.id').onDelete('cascade'))
    .addColumn('term', 'text', (c) => c.notNull())
    .addColumn('school_form', 'text', (c) => c.notNull())
    .addColumn('view', 'text', (c) => c.notNull().check(sql`view in ('region', 'field', 'named')`))
    .addColumn('indicator_id', 'text', (c) => c.notNull().references('indicator.id'))
    .addColumn('indicator_version', 'integer', (c) => c.notNull())
    // how those whose figures are in it count; unlike ways never stand in one set
    .addColumn('way', 'text', (c) => c.notNull())
    .addColumn('contributors', 'integer', (c) => c.notNull())
    // of them, with fewer registered lessons than the round's level
    .addColumn('low_reporting', 'integer', (c) => c.notNull())
    // who handed in figures that are counted another way
    .addColumn('left_out', 'integer', (c) => c.notNull())
    .execute();
  await schema.createIndex('released_set_round').on('released_set').columns(['round_id', 'view']).execute();
  await schema
    .createIndex('released_set_indicator')
    .on('released_set')
    .columns(['indicator_id', 'view', 'term'])
    .execute();
}

async function createValue({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('released_value')
    .addColumn('set_id', 'text', (c) => c.notNull().references('released_set.id').onDelete('cascade'))
    .addColumn('position', 'integer', (c) => c.notNull())
    // only in the view `named`
    .addColumn('organisation_id', 'text', (c) => c.references('organisation.id').onDelete('cascade'))
    .addColumn('stadium', 'text', (c) => c.notNull().check(sql`stadium in ('F-3', '4-6', '7-9', 'all')`))
    .addColumn('gender', 'text', (c) => c.notNull().check(sql`gender in ('all', 'girls', 'boys')`))
    .addColumn('state', 'text', (c) =>
      c.notNull().check(sql`state in ('shown', 'zero', 'protected', 'missing', 'not-applicable')`),
    )
    .addColumn('pupils', 'integer')
    .addColumn('count', 'integer')
    .addColumn('percent', 'real')
    // between-municipality SD in percentage points, corrected for chance; view `region`
    .addColumn('spread', 'real')
    .addPrimaryKeyConstraint('released_value_pk', ['set_id', 'position'])
    .execute();
}
