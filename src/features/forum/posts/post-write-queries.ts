import type { ThreadTable } from '#db/tables/forum.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { PostAuthor } from './author-rules.ts';
import type { Post } from './post.ts';
import type { RenderedBody } from './render-post.ts';
import type { ThreadTag } from './tag-rules.ts';

export type NewPostRow = {
  id: string;
  threadId: string;
  number: number;
  authorId: string | null;
  author: PostAuthor;
  isForUnnamed: boolean;
  replyToId: string | null;
  kind: Post['kind'];
  didEntryId: string | null;
  lawAsOf: string | null;
  body: RenderedBody;
  state: 'visible' | 'awaiting';
  at: string;
};

export async function insertPost(trx: Db, post: NewPostRow): Promise<void> {
  await trx
    .insertInto('post')
    .values({
      id: post.id,
      thread_id: post.threadId,
      number: post.number,
      author_id: post.authorId,
      author_organisation_id: post.author.organisationId,
      author_role: post.author.role,
      is_for_unnamed: post.isForUnnamed ? 1 : 0,
      reply_to_id: post.replyToId,
      kind: post.kind,
      did_entry_id: post.didEntryId,
      body_md: post.body.md,
      body_html: post.body.html,
      renderer_version: post.body.version,
      state: post.state,
      state_at: post.at,
      state_by: null,
      state_reason: null,
      helped_at: null,
      helped_by: null,
      law_as_of: post.lawAsOf,
      law_checked_by: null,
      law_checked_at: null,
      created_at: post.at,
      edited_at: null,
    })
    .execute();
}

export type NewThreadRow = Pick<ThreadTable, 'id' | 'slug' | 'title' | 'kind'> & {
  categoryId: string;
  authorId: string | null;
  entryId: string | null;
  state: 'visible' | 'awaiting';
  at: string;
};

/** The thread with the number of its first post given out. */
export async function insertThread(trx: Db, thread: NewThreadRow): Promise<void> {
  const row = await trx
    .insertInto('thread')
    .values({
      id: thread.id,
      category_id: thread.categoryId,
      slug: thread.slug,
      title: thread.title,
      kind: thread.kind,
      author_id: thread.authorId,
      entry_id: thread.entryId,
      state: thread.state,
      merged_into_id: null,
      created_at: thread.at,
      posts: thread.state === 'visible' ? 1 : 0,
      last_post_at: thread.at,
      last_number: 1,
      pinned_until: null,
    })
    .onConflict((conflict) => conflict.column('entry_id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict', { type: 'thread' });
}

type Taking = { threadId: string; at: string; isShown: boolean; mayPassLock: boolean };

/** Gives out the thread's next number and counts the post; nothing when the thread was locked or taken away meanwhile. */
export async function takeNumber(
  trx: Db,
  { threadId, at, isShown, mayPassLock }: Taking,
): Promise<number | undefined> {
  const open = trx
    .updateTable('thread')
    .set((eb) => ({
      last_number: eb('last_number', '+', 1),
      ...(isShown && { posts: eb('posts', '+', 1), last_post_at: at }),
    }))
    .where('id', '=', threadId)
    .where('state', '=', 'visible');
  const row = await (mayPassLock ? open : open.where('is_locked', '=', 0))
    .returning('last_number')
    .executeTakeFirst();
  return row?.last_number;
}

export async function replaceTags(trx: Db, threadId: string, tags: readonly ThreadTag[]): Promise<void> {
  await trx.deleteFrom('thread_tag').where('thread_id', '=', threadId).execute();
  if (tags.length === 0) return;
  const rows = tags.map(({ vocabulary, value }) => ({ thread_id: threadId, vocabulary, value }));
  await trx.insertInto('thread_tag').values(rows).execute();
}
