import { type Kysely, sql } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: frozen in time
type AnyDb = Kysely<any>;

/** Nulägesbilden: questions with versions, a round for each network and year, what organisations answered, and links that ask for a yes. */
export async function up(db: AnyDb): Promise<void> {
  await createQuestion(db);
  await createWording(db);
  await createRound(db);
  await createResponse(db);
  await createAnswer(db);
  await createRequest(db);
}

async function createQuestion({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('situation_question')
    .addColumn('id', 'text', (c) => c.primaryKey())
    // null: one of the standard questions
    .addColumn('network_id', 'text', (c) => c.references('network.id').onDelete('cascade'))
    .addColumn('part', 'text', (c) =>
      c.notNull().check(sql`part in ('plan', 'figures', 'support', 'cooperation', 'own')`),
    )
    .addColumn('position', 'integer', (c) => c.notNull())
    // the newest wording
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('retired_on', 'text')
    .execute();
  await schema
    .createIndex('situation_question_network')
    .on('situation_question')
    .column('network_id')
    .execute();
}

async function createWording({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('situation_wording')
    .addColumn('question_id', 'text', (c) =>
      c.notNull().references('situation_question.id').onDelete('cascade'),
    )
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('lang', 'text', (c) => c.notNull().check(sql`lang in ('sv', 'en')`))
    .addColumn('valid_from', 'text', (c) => c.notNull())
    .addColumn('short', 'text', (c) => c.notNull().check(sql`length(short) between 1 and 60`))
    .addColumn('text', 'text', (c) => c.notNull().check(sql`length(text) between 1 and 200`))
    .addColumn('hint', 'text', (c) => c.notNull().defaultTo('').check(sql`length(hint) <= 300`))
    // what is asked for beside the answer: "vilken gräns?"
    .addColumn('extra', 'text', (c) => c.notNull().defaultTo('').check(sql`length(extra) <= 60`))
    // finds descriptions that show how others do
    .addColumn('search', 'text', (c) => c.notNull().defaultTo('').check(sql`length(search) <= 100`))
    .addPrimaryKeyConstraint('situation_wording_pk', ['question_id', 'version', 'lang'])
    .execute();
}

async function createRound({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('situation_round')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('network_id', 'text', (c) => c.notNull().references('network.id').onDelete('cascade'))
    .addColumn('year', 'integer', (c) => c.notNull().check(sql`year between 2000 and 2200`))
    .addColumn('answer_by', 'text')
    .addColumn('opened_at', 'text', (c) => c.notNull())
    .addUniqueConstraint('situation_round_once', ['network_id', 'year'])
    .execute();
}

async function createResponse({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('situation_response')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('round_id', 'text', (c) => c.notNull().references('situation_round.id').onDelete('cascade'))
    .addColumn('organisation_id', 'text', (c) =>
      c.notNull().references('organisation.id').onDelete('cascade'),
    )
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('draft', 'approved', 'replaced')`))
    // rises with each save, so that nobody overwrites or agrees to what they have not seen
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addColumn('approved_on', 'text')
    .addColumn('approved_function', 'text', (c) => c.check(sql`length(approved_function) <= 120`))
    .execute();
  await schema
    .createIndex('situation_response_draft')
    .unique()
    .on('situation_response')
    .columns(['round_id', 'organisation_id'])
    .where(sql<boolean>`state = 'draft'`)
    .execute();
  await schema
    .createIndex('situation_response_approved')
    .unique()
    .on('situation_response')
    .columns(['round_id', 'organisation_id'])
    .where(sql<boolean>`state = 'approved'`)
    .execute();
  await schema
    .createIndex('situation_response_organisation')
    .on('situation_response')
    .columns(['organisation_id', 'state'])
    .execute();
}

async function createAnswer({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('situation_answer')
    .addColumn('response_id', 'text', (c) =>
      c.notNull().references('situation_response.id').onDelete('cascade'),
    )
    .addColumn('question_id', 'text', (c) => c.notNull().references('situation_question.id'))
    .addColumn('question_version', 'integer', (c) => c.notNull())
    .addColumn('value', 'text', (c) =>
      c.notNull().check(sql`value in ('yes', 'partly', 'planned', 'no', 'unknown')`),
    )
    .addColumn('detail', 'text', (c) => c.notNull().defaultTo('').check(sql`length(detail) <= 200`))
    .addColumn('link', 'text', (c) => c.notNull().defaultTo('').check(sql`length(link) <= 500`))
    .addColumn('comment', 'text', (c) => c.notNull().defaultTo('').check(sql`length(comment) <= 500`))
    .addPrimaryKeyConstraint('situation_answer_pk', ['response_id', 'question_id'])
    .execute();
}

async function createRequest({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('situation_request')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('response_id', 'text', (c) =>
      c.notNull().references('situation_response.id').onDelete('cascade'),
    )
    .addColumn('asked_by', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('revoked_at', 'text')
    .addColumn('answered_at', 'text')
    .addColumn('answer', 'text', (c) => c.check(sql`answer in ('approved', 'changes')`))
    .addColumn('message', 'text', (c) => c.check(sql`length(message) <= 600`))
    .execute();
  await schema
    .createIndex('situation_request_response')
    .on('situation_request')
    .column('response_id')
    .execute();
}
