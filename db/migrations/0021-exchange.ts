import { type Kysely, sql } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: frozen in time
type AnyDb = Kysely<any>;

/** How organisations learn from each other: what they ask, what they can receive in a term, what they show and look for. */
export async function up(db: AnyDb): Promise<void> {
  await createRequest(db);
  await createStep(db);
  await createAnswer(db);
  await createCapacity(db);
  await createCard(db);
}

async function createRequest({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('exchange_request')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('from_organisation_id', 'text', (c) =>
      c.notNull().references('organisation.id').onDelete('cascade'),
    )
    .addColumn('to_organisation_id', 'text', (c) =>
      c.notNull().references('organisation.id').onDelete('cascade'),
    )
    .addColumn('asked_by', 'text', (c) => c.references('person.id').onDelete('set null'))
    // the description that it is about; null = about how the organisation works as a whole
    .addColumn('entry_id', 'text', (c) => c.references('entry.id').onDelete('set null'))
    // `vocabulary:value`
    .addColumn('topic', 'text', (c) => c.check(sql`length(topic) <= 80`))
    .addColumn('format', 'text', (c) =>
      c.notNull().check(sql`format in ('talk', 'visit', 'two-hours', 'peer-review')`),
    )
    .addColumn('purpose', 'text', (c) => c.notNull().check(sql`length(purpose) <= 1000`))
    .addColumn('questions', 'text', (c) => c.notNull().check(sql`length(questions) <= 2000`))
    .addColumn('wished_time', 'text', (c) => c.notNull().check(sql`length(wished_time) <= 200`))
    // `2026-autumn`: what is received is counted by term
    .addColumn('term', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) =>
      c
        .notNull()
        .check(sql`state in ('asked', 'accepted', 'booked', 'done', 'declined', 'withdrawn', 'lapsed')`),
    )
    .addColumn('asked_at', 'text', (c) => c.notNull())
    .addColumn('state_at', 'text', (c) => c.notNull())
    // in this state
    .addColumn('reminders_sent', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('booked_on', 'text')
    .addColumn('place', 'text', (c) => c.notNull().defaultTo('').check(sql`length(place) <= 200`))
    .addColumn('meeting_id', 'text', (c) => c.references('meeting.id').onDelete('set null'))
    .execute();
  for (const column of ['from_organisation_id', 'to_organisation_id', 'state']) {
    await schema
      .createIndex(`exchange_request_${column}`)
      .on('exchange_request')
      .columns([column, 'asked_at'])
      .execute();
  }
}

async function createStep({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('exchange_step')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('request_id', 'text', (c) => c.notNull().references('exchange_request.id').onDelete('cascade'))
    .addColumn('act', 'text', (c) =>
      c
        .notNull()
        .check(sql`act in ('ask', 'accept', 'decline', 'book', 'finish', 'withdraw', 'lapse', 'remind')`),
    )
    // null = the portal itself
    .addColumn('by_person_id', 'text', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('words', 'text', (c) => c.notNull().check(sql`length(words) <= 1000`))
    .addColumn('at', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createIndex('exchange_step_request')
    .on('exchange_step')
    .columns(['request_id', 'id'])
    .execute();
}

async function createAnswer({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('exchange_answer')
    .addColumn('request_id', 'text', (c) => c.notNull().references('exchange_request.id').onDelete('cascade'))
    .addColumn('organisation_id', 'text', (c) =>
      c.notNull().references('organisation.id').onDelete('cascade'),
    )
    .addColumn('by_person_id', 'text', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('was_useful', 'text', (c) => c.notNull().check(sql`was_useful in ('yes', 'partly', 'no')`))
    .addColumn('learnt', 'text', (c) => c.notNull().check(sql`length(learnt) <= 2000`))
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('exchange_answer_pk', ['request_id', 'organisation_id'])
    .execute();
}

async function createCapacity({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('exchange_capacity')
    .addColumn('organisation_id', 'text', (c) =>
      c.notNull().references('organisation.id').onDelete('cascade'),
    )
    .addColumn('format', 'text', (c) =>
      c.notNull().check(sql`format in ('talk', 'visit', 'two-hours', 'peer-review')`),
    )
    .addColumn('per_term', 'integer', (c) => c.notNull().check(sql`per_term between 0 and 50`))
    .addPrimaryKeyConstraint('exchange_capacity_pk', ['organisation_id', 'format'])
    .execute();
}

async function createCard({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('exchange_card')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('organisation_id', 'text', (c) =>
      c.notNull().references('organisation.id').onDelete('cascade'),
    )
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('show', 'seek')`))
    .addColumn('topic', 'text', (c) => c.notNull().check(sql`length(topic) <= 80`))
    .addColumn('text', 'text', (c) => c.notNull().check(sql`length(text) between 1 and 300`))
    // shown up to and including the day
    .addColumn('until_on', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createIndex('exchange_card_organisation')
    .on('exchange_card')
    .columns(['organisation_id', 'until_on'])
    .execute();
  await schema.createIndex('exchange_card_until').on('exchange_card').columns(['until_on', 'id']).execute();
}
