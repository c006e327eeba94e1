import { type Kysely, sql } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: frozen in time
type AnyDb = Kysely<any>;

/** What people do around the search: keep one and follow it, send one to a coordinator, say which words mean the same. */
export async function up(db: AnyDb): Promise<void> {
  await createSavedSearch(db);
  await createWish(db);
  await createSynonyms(db);
  await createRebuild(db);
}

async function createSavedSearch({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('saved_search')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('name', 'text', (c) => c.notNull().check(sql`length(name) between 1 and 120`))
    .addColumn('sort_key', 'text', (c) => c.notNull())
    .addColumn('query', 'text', (c) => c.notNull().check(sql`length(query) between 1 and 1000`))
    .addColumn('follow', 'text', (c) => c.notNull().check(sql`follow in ('never', 'daily', 'weekly')`))
    .addColumn('seen_seq', 'integer', (c) => c.notNull())
    .addColumn('next_at', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('removed_at', 'text')
    .execute();
  await schema
    .createIndex('saved_search_live')
    .unique()
    .on('saved_search')
    .columns(['person_id', 'query'])
    .where(sql<boolean>`removed_at is null`)
    .execute();
  await schema.createIndex('saved_search_next').on('saved_search').column('next_at').execute();
}

async function createWish({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('search_wish')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('words', 'text', (c) => c.notNull().check(sql`length(words) between 1 and 200`))
    .addColumn('hoped', 'text', (c) => c.notNull().defaultTo('').check(sql`length(hoped) <= 1000`))
    .addColumn('municipality_code', 'text', (c) => c.references('municipality.code'))
    .addColumn('sent_at', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createTable('search_wish_network')
    .addColumn('wish_id', 'text', (c) => c.notNull().references('search_wish.id').onDelete('cascade'))
    .addColumn('network_id', 'text', (c) => c.notNull().references('network.id').onDelete('cascade'))
    .addColumn('handled_at', 'text')
    .addColumn('handled_by', 'text')
    .addPrimaryKeyConstraint('search_wish_network_once', ['wish_id', 'network_id'])
    .execute();
  await schema
    .createIndex('search_wish_network_open')
    .on('search_wish_network')
    .columns(['network_id', 'handled_at'])
    .execute();
}

async function createSynonyms({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('synonym_group')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('saves', 'integer', (c) => c.notNull().defaultTo(1))
    .addColumn('changed_by', 'text')
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addColumn('removed_at', 'text')
    .execute();
  await schema
    .createTable('synonym_word')
    .addColumn('group_id', 'text', (c) => c.notNull().references('synonym_group.id').onDelete('cascade'))
    .addColumn('role', 'text', (c) => c.notNull().check(sql`role in ('shown', 'equal', 'silent', 'broader')`))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('word', 'text', (c) => c.notNull().check(sql`length(word) between 1 and 80`))
    .addColumn('sort_key', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('synonym_word_place', ['group_id', 'role', 'position'])
    .execute();
}

async function createRebuild({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('search_rebuild')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('asked_by', 'text')
    .addColumn('asked_at', 'text', (c) => c.notNull())
    .addColumn('done', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('total', 'integer')
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('has_failed', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
}
