import { type Kysely, sql } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: frozen in time
type AnyDb = Kysely<any>;

/** Figures: indicators with versions, rounds that ask for them, and what organisations hand in. */
export async function up(db: AnyDb): Promise<void> {
  await createIndicator(db);
  await createVersion(db);
  await createText(db);
  await createPackage(db);
  await createChecklist(db);
  await createRound(db);
  await createRoundItem(db);
  await createSubmission(db);
  await createCell(db);
  await createNaming(db);
}

async function createIndicator({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('indicator')
    .addColumn('id', 'text', (c) => c.primaryKey())
    // in addresses
    .addColumn('slug', 'text', (c) => c.notNull().unique())
    .addColumn('position', 'integer', (c) => c.notNull())
    // the newest
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('retired_on', 'text')
    .execute();
}

async function createVersion({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('indicator_version')
    .addColumn('indicator_id', 'text', (c) => c.notNull().references('indicator.id').onDelete('cascade'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('valid_from', 'text', (c) => c.notNull())
    .addColumn('measure', 'text', (c) =>
      c.notNull().check(sql`measure in ('pupils-over', 'share-of-time', 'hours', 'cases', 'days')`),
    )
    .addColumn('absence_kind', 'text', (c) => c.check(sql`absence_kind in ('total', 'valid', 'invalid')`))
    .addColumn('basis', 'text', (c) => c.check(sql`basis in ('offered-time', 'lessons', 'days')`))
    // per cent of the basis: pupils are counted from there on
    .addColumn('threshold', 'integer', (c) => c.check(sql`threshold between 1 and 100`))
    // the variable of the proposed national register
    .addColumn('register_name', 'text', (c) => c.notNull().defaultTo(''))
    .addPrimaryKeyConstraint('indicator_version_pk', ['indicator_id', 'version'])
    .execute();
}

async function createText({ schema }: AnyDb): Promise<void> {
  const long = ['purpose', 'definition', 'source', 'risk', 'change'] as const;
  let table = schema
    .createTable('indicator_text')
    .addColumn('indicator_id', 'text', (c) => c.notNull().references('indicator.id').onDelete('cascade'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('lang', 'text', (c) => c.notNull().check(sql`lang in ('sv', 'en')`))
    .addColumn('name', 'text', (c) => c.notNull().check(sql`length(name) between 1 and 120`))
    .addColumn('short', 'text', (c) => c.notNull().check(sql`length(short) between 1 and 60`));
  for (const column of long) {
    table = table.addColumn(column, 'text', (c) =>
      c.notNull().check(sql`length(${sql.ref(column)}) <= 1000`),
    );
  }
  await table.addPrimaryKeyConstraint('indicator_text_pk', ['indicator_id', 'version', 'lang']).execute();
}

async function createPackage({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('indicator_package')
    .addColumn('package', 'text', (c) => c.notNull())
    .addColumn('indicator_id', 'text', (c) => c.notNull().references('indicator.id').onDelete('cascade'))
    .addColumn('by_gender', 'integer', (c) => c.notNull().check(sql`by_gender in (0, 1)`))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('indicator_package_pk', ['package', 'indicator_id'])
    .execute();
}

async function createChecklist({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('indicator_checklist')
    .addColumn('network_id', 'text', (c) => c.notNull().references('network.id').onDelete('cascade'))
    .addColumn('item', 'text', (c) =>
      c.notNull().check(sql`item in ('controller', 'legal-basis', 'secrecy', 'disposal', 'naming')`),
    )
    .addColumn('decision', 'text', (c) => c.notNull().check(sql`length(decision) between 1 and 600`))
    .addColumn('confirmed_by', 'text', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('confirmed_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('indicator_checklist_pk', ['network_id', 'item'])
    .execute();
}

async function createRound({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('indicator_round')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('network_id', 'text', (c) => c.notNull().references('network.id').onDelete('cascade'))
    // 2026-spring or 2026-autumn
    .addColumn('term', 'text', (c) =>
      c.notNull().check(sql`term like '2___-spring' or term like '2___-autumn'`),
    )
    .addColumn('school_form', 'text', (c) => c.notNull())
    .addColumn('due_on', 'text', (c) => c.notNull())
    // per cent; figures with less are comparable in part only
    .addColumn('lowest_reporting_rate', 'integer', (c) =>
      c.notNull().check(sql`lowest_reporting_rate between 0 and 100`),
    )
    // who keeps what is handed in: "värden"
    .addColumn('host', 'text', (c) => c.notNull().check(sql`length(host) between 1 and 200`))
    .addColumn('opened_at', 'text', (c) => c.notNull())
    .addColumn('reminded_at', 'text')
    .addColumn('closed_at', 'text')
    .addColumn('released_at', 'text')
    // when the cells were deleted: nothing of the round can be corrected from then on
    .addColumn('raw_deleted_at', 'text')
    .addUniqueConstraint('indicator_round_once', ['network_id', 'term', 'school_form'])
    .execute();
}

async function createRoundItem({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('indicator_round_item')
    .addColumn('round_id', 'text', (c) => c.notNull().references('indicator_round.id').onDelete('cascade'))
    .addColumn('package', 'text', (c) => c.notNull())
    .addColumn('indicator_id', 'text', (c) => c.notNull().references('indicator.id'))
    .addColumn('indicator_version', 'integer', (c) => c.notNull())
    .addColumn('by_gender', 'integer', (c) => c.notNull().check(sql`by_gender in (0, 1)`))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('indicator_round_item_pk', ['round_id', 'package', 'indicator_id'])
    .execute();
}

async function createSubmission({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('indicator_submission')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('round_id', 'text', (c) => c.notNull().references('indicator_round.id').onDelete('cascade'))
    .addColumn('organisation_id', 'text', (c) =>
      c.notNull().references('organisation.id').onDelete('cascade'),
    )
    .addColumn('state', 'text', (c) =>
      c.notNull().check(sql`state in ('draft', 'submitted', 'approved', 'replaced', 'withdrawn')`),
    )
    // rises with each save, so that nobody overwrites or approves what they have not seen
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    // *Så räknar vi*; null while the draft does not say
    .addColumn('basis', 'text')
    .addColumn('late_arrivals', 'text')
    .addColumn('late_minutes', 'integer', (c) => c.check(sql`late_minutes between 1 and 600`))
    .addColumn('validity', 'text')
    .addColumn('coverage', 'text')
    .addColumn('reporting_rate', 'real', (c) => c.check(sql`reporting_rate between 0 and 100`))
    .addColumn('note', 'text', (c) => c.notNull().defaultTo('').check(sql`length(note) <= 600`))
    .addColumn('submitted_by', 'text', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('submitted_on', 'text')
    .addColumn('submitted_function', 'text', (c) => c.check(sql`length(submitted_function) <= 120`))
    .addColumn('approved_on', 'text')
    .addColumn('approved_function', 'text', (c) => c.check(sql`length(approved_function) <= 120`))
    // why it takes the place of an approved one
    .addColumn('correction', 'text', (c) => c.notNull().defaultTo('').check(sql`length(correction) <= 600`))
    .addColumn('withdrawn_on', 'text')
    .addColumn('withdrawal', 'text', (c) => c.notNull().defaultTo('').check(sql`length(withdrawal) <= 600`))
    .execute();
  await schema
    .createIndex('indicator_submission_open')
    .unique()
    .on('indicator_submission')
    .columns(['round_id', 'organisation_id'])
    .where(sql<boolean>`state in ('draft', 'submitted')`)
    .execute();
  await schema
    .createIndex('indicator_submission_approved')
    .unique()
    .on('indicator_submission')
    .columns(['round_id', 'organisation_id'])
    .where(sql<boolean>`state = 'approved'`)
    .execute();
  await schema
    .createIndex('indicator_submission_organisation')
    .on('indicator_submission')
    .columns(['organisation_id', 'state'])
    .execute();
}

async function createCell({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('indicator_cell')
    .addColumn('submission_id', 'text', (c) =>
      c.notNull().references('indicator_submission.id').onDelete('cascade'),
    )
    .addColumn('indicator_id', 'text', (c) => c.notNull().references('indicator.id'))
    .addColumn('stadium', 'text', (c) => c.notNull().check(sql`stadium in ('F-3', '4-6', '7-9', 'all')`))
    .addColumn('gender', 'text', (c) => c.notNull().check(sql`gender in ('all', 'girls', 'boys')`))
    .addColumn('state', 'text', (c) =>
      c.notNull().check(sql`state in ('given', 'missing', 'not-applicable')`),
    )
    // all pupils of the group
    .addColumn('pupils', 'integer', (c) => c.check(sql`pupils between 0 and 1000000`))
    // pupils, hours, cases or days, as the indicator measures
    .addColumn('count', 'integer', (c) => c.check(sql`count between 0 and 1000000000`))
    .addColumn('percent', 'real', (c) => c.check(sql`percent between 0 and 100`))
    .addPrimaryKeyConstraint('indicator_cell_pk', ['submission_id', 'indicator_id', 'stadium', 'gender'])
    .execute();
}

async function createNaming({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('indicator_naming')
    .addColumn('round_id', 'text', (c) => c.notNull().references('indicator_round.id').onDelete('cascade'))
    .addColumn('organisation_id', 'text', (c) =>
      c.notNull().references('organisation.id').onDelete('cascade'),
    )
    .addColumn('indicator_id', 'text', (c) => c.notNull().references('indicator.id'))
    .addColumn('decided_by', 'text', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('decided_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('indicator_naming_pk', ['round_id', 'organisation_id', 'indicator_id'])
    .execute();
}
