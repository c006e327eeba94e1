import { type Kysely, sql } from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: frozen in time
type AnyDb = Kysely<any>;

/** How colleagues talk: categories, threads and posts, drafts and files, questions asked for somebody, what becomes of a thread. */
export async function up(db: AnyDb): Promise<void> {
  await createCategory(db);
  await createThread(db);
  await createPost(db);
  await createPostMarks(db);
  await createWriting(db);
  await createThreadQuestion(db);
  await createHarvest(db);
}

async function createCategory({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('forum_category')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('slug', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull().check(sql`length(name) between 1 and 80`))
    .addColumn('about', 'text', (c) => c.notNull().defaultTo('').check(sql`length(about) <= 500`))
    .addColumn('position', 'integer', (c) => c.notNull())
    // who reads and writes it; where everybody reads it, members write
    .addColumn('visibility', 'text', (c) => c.notNull().check(sql`length(visibility) <= 120`))
    // the network whose coordinators run it; null = the whole portal's
    .addColumn('network_id', 'text', (c) => c.references('network.id'))
    .addColumn('holds', 'text', (c) => c.notNull().check(sql`holds in ('talk', 'entry-discussions')`))
    .addColumn('version', 'integer', (c) => c.notNull().defaultTo(1))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addColumn('closed_at', 'text')
    .execute();
}

async function createThread({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('thread')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('category_id', 'text', (c) => c.notNull().references('forum_category.id'))
    .addColumn('slug', 'text', (c) => c.notNull().check(sql`length(slug) between 1 and 80`))
    .addColumn('title', 'text', (c) => c.notNull().check(sql`length(title) between 1 and 150`))
    .addColumn('kind', 'text', (c) =>
      c.notNull().check(sql`kind in ('question', 'experience', 'contact', 'news')`),
    )
    .addColumn('author_id', 'text', (c) => c.references('person.id').onDelete('set null'))
    // the entry whose discussion it is
    .addColumn('entry_id', 'text', (c) => c.unique().references('entry.id').onDelete('cascade'))
    .addColumn('state', 'text', (c) =>
      c.notNull().check(sql`state in ('visible', 'awaiting', 'hidden', 'removed', 'merged')`),
    )
    .addColumn('merged_into_id', 'text', (c) => c.references('thread.id'))
    .addColumn('created_at', 'text', (c) => c.notNull())
    // of the visible posts
    .addColumn('posts', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('helped', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('last_post_at', 'text', (c) => c.notNull())
    // the highest number that a post of it has been given
    .addColumn('last_number', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('is_locked', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('pinned_until', 'text')
    .addColumn('version', 'integer', (c) => c.notNull().defaultTo(1))
    .execute();
  await schema
    .createIndex('thread_latest')
    .on('thread')
    .columns(['category_id', 'state', 'last_post_at', 'id'])
    .execute();
  await schema.createIndex('thread_newest').on('thread').columns(['state', 'last_post_at', 'id']).execute();
  await schema
    .createTable('thread_tag')
    .addColumn('thread_id', 'text', (c) => c.notNull().references('thread.id').onDelete('cascade'))
    .addColumn('vocabulary', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('thread_tag_once', ['thread_id', 'vocabulary', 'value'])
    .execute();
  await schema.createIndex('thread_tag_value').on('thread_tag').columns(['vocabulary', 'value']).execute();
  await schema
    .createTable('thread_link')
    .addColumn('thread_id', 'text', (c) => c.notNull().references('thread.id').onDelete('cascade'))
    .addColumn('target_type', 'text', (c) =>
      c.notNull().check(sql`target_type in ('entry', 'thread', 'meeting', 'indicator')`),
    )
    .addColumn('target_id', 'text', (c) => c.notNull())
    .addColumn('added_by', 'text')
    .addColumn('added_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('thread_link_once', ['thread_id', 'target_type', 'target_id'])
    .execute();
  await schema
    .createIndex('thread_link_target')
    .on('thread_link')
    .columns(['target_type', 'target_id'])
    .execute();
}

async function createPost({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('post')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('thread_id', 'text', (c) => c.notNull().references('thread.id').onDelete('cascade'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('author_id', 'text', (c) => c.references('person.id').onDelete('set null'))
    // as the author was when it was written
    .addColumn('author_organisation_id', 'text', (c) => c.references('organisation.id').onDelete('set null'))
    .addColumn('author_role', 'text', (c) => c.notNull())
    // written by the coordinator for a municipality that is not named
    .addColumn('is_for_unnamed', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('reply_to_id', 'text', (c) => c.references('post.id').onDelete('set null'))
    .addColumn('kind', 'text', (c) => c.notNull().check(sql`kind in ('post', 'did-so')`))
    // the entry or the local variant that tells how they did
    .addColumn('did_entry_id', 'text', (c) => c.references('entry.id').onDelete('set null'))
    .addColumn('body_md', 'text', (c) => c.notNull().check(sql`length(body_md) <= 20000`))
    .addColumn('body_html', 'text', (c) => c.notNull())
    .addColumn('renderer_version', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) =>
      c.notNull().check(sql`state in ('visible', 'awaiting', 'hidden', 'removed')`),
    )
    .addColumn('state_at', 'text', (c) => c.notNull())
    .addColumn('state_by', 'text')
    .addColumn('state_reason', 'text', (c) => c.check(sql`length(state_reason) <= 1000`))
    .addColumn('helped_at', 'text')
    .addColumn('helped_by', 'text')
    // an answer about law: as of which day, and who has checked it
    .addColumn('law_as_of', 'text')
    .addColumn('law_checked_by', 'text')
    .addColumn('law_checked_at', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('edited_at', 'text')
    .addColumn('version', 'integer', (c) => c.notNull().defaultTo(1))
    .execute();
  await schema.createIndex('post_place').unique().on('post').columns(['thread_id', 'number']).execute();
  await schema.createIndex('post_author').on('post').columns(['author_id', 'created_at']).execute();
  await schema.createIndex('post_state').on('post').columns(['state', 'state_at']).execute();
  await schema
    .createTable('post_revision')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('post_id', 'text', (c) => c.notNull().references('post.id').onDelete('cascade'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('body_md', 'text', (c) => c.notNull().check(sql`length(body_md) <= 20000`))
    .addColumn('body_html', 'text', (c) => c.notNull())
    .addColumn('written_by', 'text')
    .addColumn('written_at', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createIndex('post_revision_once')
    .unique()
    .on('post_revision')
    .columns(['post_id', 'version'])
    .execute();
}

/** What one person says of a post: thanks, keeps it, is called to it. */
async function createPostMarks({ schema }: AnyDb): Promise<void> {
  for (const table of ['post_thanks', 'post_bookmark', 'post_mention']) {
    await schema
      .createTable(table)
      .addColumn('post_id', 'text', (c) => c.notNull().references('post.id').onDelete('cascade'))
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id').onDelete('cascade'))
      .addColumn('at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint(`${table}_once`, ['post_id', 'person_id'])
      .execute();
    await schema.createIndex(`${table}_person`).on(table).columns(['person_id', 'at']).execute();
  }
}

async function createWriting({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('post_draft')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id').onDelete('cascade'))
    // `new`, `thread:ID`, `post:ID` or `entry:ID`: what is being written
    .addColumn('place', 'text', (c) => c.notNull().check(sql`length(place) <= 80`))
    .addColumn('category_id', 'text')
    .addColumn('kind', 'text')
    .addColumn('title', 'text', (c) => c.notNull().defaultTo('').check(sql`length(title) <= 150`))
    .addColumn('body_md', 'text', (c) => c.notNull().defaultTo('').check(sql`length(body_md) <= 20000`))
    // `vocabulary:value`, a line each
    .addColumn('tags', 'text', (c) => c.notNull().defaultTo('').check(sql`length(tags) <= 2000`))
    .addColumn('saved_at', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createIndex('post_draft_once')
    .unique()
    .on('post_draft')
    .columns(['person_id', 'place'])
    .execute();
  await schema
    .createTable('post_file')
    .addColumn('file_id', 'text', (c) => c.primaryKey())
    // what it is attached to: first a draft, then the post
    .addColumn('draft_id', 'text', (c) => c.references('post_draft.id').onDelete('set null'))
    .addColumn('post_id', 'text', (c) => c.references('post.id').onDelete('cascade'))
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('quarantined', 'clean', 'refused')`))
    .addColumn('reading', 'text', (c) => c.notNull().check(sql`reading in ('read', 'picture', 'unreadable')`))
    .addColumn('uploaded_by', 'text')
    .addColumn('uploaded_at', 'text', (c) => c.notNull())
    .addColumn('scanned_at', 'text')
    .addColumn('approved_by', 'text')
    .addColumn('approved_at', 'text')
    .execute();
  await schema.createIndex('post_file_post').on('post_file').column('post_id').execute();
}

/** A question that the coordinator is asked to put without the municipality's name; only they see who asked. */
async function createThreadQuestion({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('unnamed_question')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('network_id', 'text', (c) => c.notNull().references('network.id').onDelete('cascade'))
    .addColumn('asked_by', 'text', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('title', 'text', (c) => c.notNull().check(sql`length(title) between 1 and 150`))
    .addColumn('body_md', 'text', (c) => c.notNull().check(sql`length(body_md) <= 20000`))
    .addColumn('state', 'text', (c) =>
      c.notNull().check(sql`state in ('waiting', 'posted', 'returned', 'withdrawn')`),
    )
    .addColumn('asked_at', 'text', (c) => c.notNull())
    .addColumn('handled_by', 'text')
    .addColumn('handled_at', 'text')
    .addColumn('return_reason', 'text', (c) => c.check(sql`length(return_reason) <= 1000`))
    .addColumn('thread_id', 'text', (c) => c.references('thread.id').onDelete('set null'))
    .execute();
  await schema
    .createIndex('unnamed_question_waiting')
    .on('unnamed_question')
    .columns(['network_id', 'state', 'asked_at'])
    .execute();
}

/** A thread that becomes a good example: the draft, the posts it is made of, and what their authors say to it. */
async function createHarvest({ schema }: AnyDb): Promise<void> {
  await schema
    .createTable('harvest')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('thread_id', 'text', (c) => c.notNull().references('thread.id').onDelete('cascade'))
    .addColumn('entry_id', 'text', (c) => c.references('entry.id').onDelete('cascade'))
    .addColumn('started_by', 'text')
    .addColumn('started_at', 'text', (c) => c.notNull())
    .execute();
  await schema
    .createTable('harvest_post')
    .addColumn('harvest_id', 'text', (c) => c.notNull().references('harvest.id').onDelete('cascade'))
    .addColumn('post_id', 'text', (c) => c.notNull().references('post.id').onDelete('cascade'))
    .addColumn('author_id', 'text')
    .addColumn('state', 'text', (c) => c.notNull().check(sql`state in ('asked', 'agreed', 'declined')`))
    // how the author wants to be thanked
    .addColumn('credit', 'text', (c) => c.check(sql`credit in ('organisation', 'role', 'none')`))
    .addColumn('answered_at', 'text')
    .addPrimaryKeyConstraint('harvest_post_once', ['harvest_id', 'post_id'])
    .execute();
  await schema
    .createIndex('harvest_post_author')
    .on('harvest_post')
    .columns(['author_id', 'state'])
    .execute();
}
