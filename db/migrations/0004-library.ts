import { type ColumnDefinitionBuilder, type CreateTableBuilder, type Kysely, sql } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: frozen in time
type Db = Kysely<any>;

/** `text:160!` = at most 160 characters and never null; `organisation` and `entry` are ids. */
type Columns = Readonly<Record<string, string>>;

/** What is said once in a revision. A draft may lack what a published revision has. */
const revisionColumns: Columns = {
  kind: 'text:60',
  title: 'text:100',
  summary: 'text:400',
  organisation_id: 'organisation!',
  use: 'text:60',
  status: 'text:60',
  start: 'text:30',
  end: 'text:30',
  period_length: 'number',
  period_unit: 'text:60',
  period_note: 'text:400',
  target_age_from: 'integer',
  target_age_to: 'integer',
  target_all_ages: 'flag',
  target_school_years_basis: 'text:60',
  target_residence_rule: 'text:60',
  target_residence_organisation_id: 'organisation',
  target_residence_text: 'text:400',
  target_criteria_mode: 'text:60',
  target_covers_pupils_in_independent_schools: 'text:60',
  target_note: 'text:600',
  team_size_head_count: 'integer',
  team_size_fte: 'number',
  team_size_note: 'text:400',
  partners_open: 'flag',
  resources_fte: 'number',
  resources_fte_note: 'text:160',
  resources_effort: 'text:60',
  resources_premises: 'text:160',
  resources_premises_shared: 'flag',
  resources_note: 'text:600',
  duration_typical_months: 'number',
  duration_max_months: 'number',
  duration_extension: 'text:60',
  duration_extension_rule: 'text:400',
  duration_decider: 'text:160',
  duration_note: 'text:400',
  way_in_guardians: 'text:60',
  way_in_prerequisites_mode: 'text:60',
  way_in_prerequisites_in_order: 'text:60',
  way_in_how: 'text:1000',
  way_in_cost: 'text:60',
  way_in_cost_amount: 'number',
  way_in_cost_note: 'text:400',
  consent_needed: 'text:60',
  consent_form: 'text:60',
  consent_purpose: 'text:400',
  consent_effect: 'text:600',
  funding_total_amount: 'number',
  funding_total_exactness: 'text:60',
  evidence_level: 'text:60',
  project_name: 'text:160',
  project_abbreviation: 'text:20',
  project_sub_goal: 'integer',
  planned_network_name: 'text:160',
  planned_network_region: 'text:160',
  planned_network_purpose: 'text:600',
  planned_network_start: 'text:30',
  event_name: 'text:160',
  event_date: 'text:30',
  event_place: 'text:160',
  event_link: 'text:500',
  variant_of_id: 'entry',
  experiences_gathered: 'text:400',
  origin: 'text:60!',
  review_by: 'text:30',
  confirmed_on: 'text:30',
  licence: 'text:60!',
  is_example: 'flag!',
};

/** Every repeated group of a revision: a row per item, in its order. */
const groups: Readonly<Record<string, Columns>> = {
  entry_name: { name: 'text:160!', kind: 'text:60!', valid_from: 'text:30', valid_to: 'text:30' },
  entry_unit: {
    organisation_id: 'organisation!',
    name: 'text:160',
    abbreviation: 'text:20',
    parent: 'text:160',
    role: 'text:60!',
    note: 'text:400',
  },
  entry_unit_alias: { name: 'text:160!', abbreviation: 'text:20', kind: 'text:60!' },
  entry_organisation_fact: {
    organisation_id: 'organisation!',
    about: 'text:80!',
    value: 'text:400!',
    number: 'integer',
    stated_on: 'text:30',
  },
  entry_milestone: { kind: 'text:60!', date: 'text:30!', text: 'text:400', is_plan: 'flag' },
  entry_decision: { body: 'text:160!', what: 'text:400!', instrument: 'text:160', date: 'text:30' },
  entry_school_form: { form: 'text:60!', as_named: 'text:80' },
  entry_criterion: { text: 'text:400!', situation: 'text:60' },
  entry_aim: { domain: 'text:60!', text: 'text:600!' },
  entry_team_member: {
    profession: 'text:60!',
    function: 'text:160',
    relation: 'text:60!',
    head_count: 'integer',
    fte: 'number',
    unit: 'text:160',
    note: 'text:400',
  },
  entry_partner: {
    agency: 'text:60!',
    name: 'text:160',
    statute: 'text:60',
    as_named: 'text:80',
    how: 'text:400',
  },
  entry_activity: { type: 'text:60!', text: 'text:600!', extent: 'text:60' },
  entry_step: {
    number: 'text:10!',
    title: 'text:160!',
    trigger: 'text:600',
    responsible: 'text:160',
    deadline: 'text:160',
    text: 'text:1000',
    material: 'text:160',
  },
  entry_strength: { text: 'text:400!' },
  entry_way_in_contact: { who: 'text:60!', how: 'text:400' },
  entry_prerequisite: { key: 'text:40!', text: 'text:400!', by: 'text:60', recipients_mode: 'text:60' },
  entry_information_need: { what: 'text:400!', from: 'text:160', agency: 'text:60', purpose: 'text:400' },
  entry_legal_reference: {
    statute: 'text:60!',
    name: 'text:160',
    chapter: 'text:10',
    section: 'text:20',
    role: 'text:60!',
    about: 'text:600',
    quotation: 'text:1000',
    as_named: 'text:160',
    valid_from: 'text:30',
    valid_to: 'text:30',
    version_of: 'text:30',
    link: 'text:500',
  },
  entry_rights_reference: {
    instrument: 'text:60!',
    article: 'text:20!',
    argument: 'text:1000',
    link: 'text:500',
  },
  entry_policy_framework: {
    title: 'text:160!',
    area: 'text:160',
    how: 'text:600',
    members_open: 'flag',
    link: 'text:500',
  },
  entry_limit: { kind: 'text:60!', text: 'text:400!', statute: 'text:60', by: 'text:160' },
  entry_funding: {
    payer: 'text:160!',
    organisation_id: 'organisation',
    kind: 'text:60!',
    amount: 'number',
    exactness: 'text:60!',
    also_stated_as: 'number',
    period: 'text:30',
    note: 'text:400',
  },
  entry_evaluation: {
    type: 'text:60!',
    by: 'text:160',
    period: 'text:30',
    result: 'text:60!',
    finding: 'text:1000',
    document_title: 'text:160',
    document_link: 'text:500',
    document_missing: 'flag',
  },
  entry_problem: { kind: 'text:60!', text: 'text:600!', candidate_measure: 'text:300' },
  entry_claim: { kind: 'text:60!', text: 'text:600!', speaker: 'text:160!', source: 'text:40' },
  entry_quotation: {
    text: 'text:1200!',
    speaker: 'text:160!',
    speaker_profession: 'text:60',
    unit: 'text:160',
    about: 'text:160',
    source: 'text:40',
  },
  entry_award: {
    year: 'text:30!',
    name: 'text:160!',
    granted_by: 'text:160!',
    to: 'text:160',
    for: 'text:400',
  },
  entry_implementation: {
    title: 'text:160!',
    organisation_id: 'organisation!',
    status: 'text:60!',
    start: 'text:30',
    end: 'text:30',
    coverage: 'text:160',
    text: 'text:600',
    is_plan: 'flag',
  },
  entry_implementation_unit: {
    organisation_id: 'organisation!',
    name: 'text:160',
    role: 'text:60!',
    count: 'integer',
  },
  entry_sub_goal: { number: 'integer!', title: 'text:160!', text: 'text:600', entry_id: 'entry' },
  entry_post: {
    number: 'integer!',
    title: 'text:160!',
    date: 'text:30!',
    sub_goal: 'integer',
    link: 'text:500',
    entry_id: 'entry',
    is_planned: 'flag',
  },
  entry_session: {
    number: 'text:20',
    title: 'text:200!',
    date: 'text:30',
    all_ages: 'flag',
    audience: 'text:160',
    text: 'text:1000',
  },
  entry_speaker: { role: 'text:160!', unit: 'text:160', organisation_id: 'organisation' },
  entry_contact: {
    function: 'text:160!',
    unit: 'text:160',
    profession: 'text:60',
    organisation_id: 'organisation',
    about: 'text:160',
    email: 'text:200',
    phone: 'text:40',
    is_personal: 'flag',
    expires: 'text:30',
    agency: 'text:60',
  },
  entry_material: {
    title: 'text:160!',
    kind: 'text:60!',
    version: 'text:40',
    date: 'text:30',
    licence: 'text:60!',
    link: 'text:500',
    file: 'text:200',
    accessible_alternative: 'text:400',
    note: 'text:400',
  },
  entry_source: {
    key: 'text:40!',
    title: 'text:200!',
    kind: 'text:60!',
    date: 'text:30!',
    published: 'text:30',
    updated: 'text:30',
    publisher: 'text:160',
    handler: 'text:160',
    link: 'text:500',
    is_stale: 'flag',
    stale_note: 'text:300',
    is_plan: 'flag',
    series_title: 'text:160',
    series_number: 'integer',
    note: 'text:400',
  },
  entry_relation: { kind: 'text:60!', entry_id: 'entry', title: 'text:160', note: 'text:400' },
};

/** Groups whose rows belong to a row of another group. */
const parents: Readonly<Record<string, string>> = {
  entry_unit_alias: 'entry_unit',
  entry_implementation_unit: 'entry_implementation',
  entry_speaker: 'entry_session',
};

export async function up(db: Db): Promise<void> {
  await createVocabulary(db);
  await createEntry(db);
  await createRevision(db);
  for (const [table, columns] of Object.entries(groups)) await createGroup(db, table, columns);
  await createLists(db);
  await createReading(db);
}

async function createVocabulary({ schema }: Db): Promise<void> {
  await schema
    .createTable('vocabulary_term')
    .addColumn('vocabulary', 'text', (c) => c.notNull())
    .addColumn('code', 'text', (c) => c.notNull().check(sql`length(code) <= 60`))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('label_sv', 'text', (c) => c.notNull())
    .addColumn('label_en', 'text', (c) => c.notNull())
    .addColumn('term_group', 'text')
    .addColumn('valid_from', 'text')
    .addColumn('valid_to', 'text')
    .addColumn('replaced_by', 'text')
    .addPrimaryKeyConstraint('vocabulary_term_pk', ['vocabulary', 'code'])
    .execute();
  await schema
    .createTable('vocabulary_synonym')
    .addColumn('vocabulary', 'text', (c) => c.notNull())
    .addColumn('code', 'text', (c) => c.notNull())
    .addColumn('synonym', 'text', (c) => c.notNull())
    .addColumn('synonym_key', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('vocabulary_synonym_pk', ['vocabulary', 'code', 'synonym'])
    .addForeignKeyConstraint(
      'vocabulary_synonym_term',
      ['vocabulary', 'code'],
      'vocabulary_term',
      ['vocabulary', 'code'],
      (c) => c.onDelete('cascade'),
    )
    .execute();
  await schema.createIndex('vocabulary_synonym_key').on('vocabulary_synonym').column('synonym_key').execute();
}

async function createEntry({ schema }: Db): Promise<void> {
  await schema
    .createTable('entry')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('slug', 'text', (c) => c.notNull().unique().check(sql`length(slug) between 1 and 80`))
    .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisation.id'))
    .addColumn('state', 'text', (c) =>
      c.notNull().check(sql`state in ('draft', 'published', 'withdrawn', 'archived')`),
    )
    .addColumn('label', 'text', (c) => c.notNull().check(sql`label in ('own-description', 'reviewed')`))
    .addColumn('published_revision_id', 'text')
    .addColumn('version', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('withdrawn_reason', 'text', (c) => c.check(sql`length(withdrawn_reason) <= 600`))
    .addColumn('created_by', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('published_at', 'text')
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .execute();
  await schema.createIndex('entry_organisation').on('entry').columns(['organisation_id', 'state']).execute();
  await schema
    .createTable('slug_history')
    .addColumn('slug', 'text', (c) => c.primaryKey())
    .addColumn('entry_id', 'text', (c) => c.notNull().references('entry.id').onDelete('cascade'))
    .addColumn('renamed_at', 'text', (c) => c.notNull())
    .execute();
  await schema.createIndex('slug_history_entry').on('slug_history').column('entry_id').execute();
}

async function createRevision({ schema }: Db): Promise<void> {
  const table = schema
    .createTable('entry_revision')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('entry_id', 'text', (c) => c.notNull().references('entry.id').onDelete('cascade'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) =>
      c.notNull().check(sql`state in ('draft', 'in-review', 'published', 'superseded')`),
    )
    .addColumn('saves', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('created_by', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('saved_at', 'text', (c) => c.notNull())
    .addColumn('published_at', 'text')
    .addUniqueConstraint('entry_revision_number', ['entry_id', 'number']);
  await addColumns(table, revisionColumns).execute();
  await schema
    .createIndex('entry_revision_one_open')
    .on('entry_revision')
    .column('entry_id')
    .unique()
    .where(sql<boolean>`state in ('draft', 'in-review')`)
    .execute();
  await schema
    .createTable('entry_section')
    .addColumn('revision_id', 'text', (c) => c.notNull().references('entry_revision.id').onDelete('cascade'))
    .addColumn('section', 'text', (c) => c.notNull())
    .addColumn('body_md', 'text', (c) => c.notNull().check(sql`length(body_md) <= 20000`))
    .addColumn('body_html', 'text', (c) => c.notNull())
    .addColumn('renderer_version', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('entry_section_pk', ['revision_id', 'section'])
    .execute();
  await schema.createIndex('entry_section_renderer').on('entry_section').column('renderer_version').execute();
  await schema
    .createTable('field_state')
    .addColumn('revision_id', 'text', (c) => c.notNull().references('entry_revision.id').onDelete('cascade'))
    .addColumn('field', 'text', (c) => c.notNull().check(sql`length(field) <= 80`))
    .addColumn('state', 'text', (c) =>
      c.notNull().check(sql`state in ('unknown', 'missing', 'not-applicable', 'network-only')`),
    )
    .addPrimaryKeyConstraint('field_state_pk', ['revision_id', 'field', 'state'])
    .execute();
}

async function createGroup(db: Db, name: string, columns: Columns): Promise<void> {
  const parent = parents[name];
  const table = db.schema
    .createTable(name)
    .addColumn('revision_id', 'text', (c) => c.notNull().references('entry_revision.id').onDelete('cascade'))
    .addColumn('parent_position', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('position', 'integer', (c) => c.notNull());
  const key =
    parent === undefined ? ['revision_id', 'position'] : ['revision_id', 'parent_position', 'position'];
  const keyed = addColumns(table, columns).addPrimaryKeyConstraint(`${name}_pk`, key);
  const linked =
    parent === undefined
      ? keyed
      : keyed.addForeignKeyConstraint(
          `${name}_parent`,
          ['revision_id', 'parent_position'],
          parent,
          ['revision_id', 'position'],
          (c) => c.onDelete('cascade'),
        );
  await linked.execute();
  for (const [column, type] of Object.entries(columns).filter(([, type]) =>
    /^(organisation|entry)/.test(type),
  )) {
    await db.schema
      .createIndex(`${name}_${type.replace('!', '')}`)
      .on(name)
      .column(column)
      .execute();
  }
}

/** Lists of single values, under the name of their field: coded values, lines of text, links to entries. */
async function createLists({ schema }: Db): Promise<void> {
  const list = (table: string) =>
    schema
      .createTable(table)
      .addColumn('revision_id', 'text', (c) =>
        c.notNull().references('entry_revision.id').onDelete('cascade'),
      )
      .addColumn('field', 'text', (c) => c.notNull())
      .addColumn('parent_position', 'integer', (c) => c.notNull())
      .addColumn('position', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint(`${table}_pk`, ['revision_id', 'field', 'parent_position', 'position']);
  await list('entry_choice')
    .addColumn('code', 'text', (c) => c.notNull().check(sql`length(code) <= 60`))
    .execute();
  await schema.createIndex('entry_choice_code').on('entry_choice').columns(['field', 'code']).execute();
  await list('entry_line')
    .addColumn('line', 'text', (c) => c.notNull().check(sql`length(line) <= 1000`))
    .execute();
  await list('entry_link')
    .addColumn('entry_id', 'text', (c) => c.notNull().references('entry.id'))
    .execute();
  await schema.createIndex('entry_link_entry').on('entry_link').column('entry_id').execute();
}

/** What lists and facets read: a row per published entry, and a row per open value that one can filter by. */
async function createReading({ schema }: Db): Promise<void> {
  await schema
    .createTable('entry_card')
    .addColumn('entry_id', 'text', (c) => c.primaryKey().references('entry.id').onDelete('cascade'))
    .addColumn('slug', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('title_key', 'text', (c) => c.notNull())
    .addColumn('summary', 'text', (c) => c.notNull())
    .addColumn('search_text', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('use', 'text', (c) => c.notNull())
    .addColumn('variant_of_id', 'text', (c) => c.references('entry.id'))
    .addColumn('label', 'text', (c) => c.notNull())
    .addColumn('origin', 'text', (c) => c.notNull())
    .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisation.id'))
    .addColumn('end_day', 'text')
    .addColumn('source_year', 'integer')
    .addColumn('confirmed_day', 'text', (c) => c.notNull())
    .addColumn('review_by', 'text')
    .addColumn('published_at', 'text', (c) => c.notNull())
    .addColumn('is_example', 'integer', (c) => c.notNull())
    .execute();
  await schema.createIndex('entry_card_slug').on('entry_card').column('slug').unique().execute();
  await schema.createIndex('entry_card_title').on('entry_card').columns(['title_key', 'entry_id']).execute();
  await schema
    .createIndex('entry_card_newest')
    .on('entry_card')
    .columns(['published_at', 'entry_id'])
    .execute();
  await schema
    .createIndex('entry_card_confirmed')
    .on('entry_card')
    .columns(['confirmed_day', 'entry_id'])
    .execute();
  await schema.createIndex('entry_card_variant_of').on('entry_card').column('variant_of_id').execute();
  await schema.createIndex('entry_card_organisation').on('entry_card').column('organisation_id').execute();
  await schema
    .createTable('entry_facet')
    .addColumn('facet', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('entry_id', 'text', (c) => c.notNull().references('entry_card.entry_id').onDelete('cascade'))
    .addPrimaryKeyConstraint('entry_facet_pk', ['facet', 'value', 'entry_id'])
    .execute();
  await schema
    .createIndex('entry_facet_entry')
    .on('entry_facet')
    .columns(['entry_id', 'facet', 'value'])
    .execute();
}

// biome-ignore lint/suspicious/noExplicitAny: the builder's type grows with each column
type Table = CreateTableBuilder<any, any>;

function addColumns(table: Table, columns: Columns): Table {
  return Object.entries(columns).reduce((built, [name, type]) => addColumn(built, name, type), table);
}

function addColumn(table: Table, name: string, type: string): Table {
  const kind = type.replace('!', '');
  const [, length] = kind.split(':');
  const define = (column: ColumnDefinitionBuilder) => {
    const required = type.endsWith('!') ? column.notNull() : column;
    if (length !== undefined)
      return required.check(sql`length(${sql.ref(name)}) <= ${sql.lit(Number(length))}`);
    if (kind === 'flag') return required.check(sql`${sql.ref(name)} in (0, 1)`);
    return kind === 'organisation' || kind === 'entry' ? required.references(`${kind}.id`) : required;
  };
  if (kind === 'number') return table.addColumn(name, 'double precision', define);
  return table.addColumn(name, kind === 'integer' || kind === 'flag' ? 'integer' : 'text', define);
}
