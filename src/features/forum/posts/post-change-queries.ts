import type { Db } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { ThreadState } from '../threads/thread.ts';
import type { Post, PostState } from './post.ts';
import type { RenderedBody } from './render-post.ts';

/** Keeps what a version of the post said, before another takes its place. */
export async function insertRevision(trx: Db, id: string, post: Post): Promise<void> {
  await trx
    .insertInto('post_revision')
    .values({
      id,
      post_id: post.id,
      version: post.version,
      body_md: post.bodyMd,
      body_html: post.bodyHtml,
      written_by: post.authorId,
      written_at: post.editedAt ?? post.createdAt,
    })
    .execute();
}

/** The new words, and the day for which they hold when they are about law; `conflict` when somebody else saved first or the post was taken away. */
export async function updateBody(
  trx: Db,
  { id, version }: Pick<Post, 'id' | 'version'>,
  { body, lawAsOf, at }: { body: RenderedBody; lawAsOf: string | null; at: string },
): Promise<void> {
  const row = await trx
    .updateTable('post')
    .set({
      body_md: body.md,
      body_html: body.html,
      renderer_version: body.version,
      law_as_of: lawAsOf,
      edited_at: at,
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '!=', 'removed')
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict');
}

export type StateChange = { to: PostState; reason: string | null; by: string | null; at: string };

/** Moves the post on; `conflict` when somebody else was first. */
export async function updatePostState(
  trx: Db,
  { id, state }: Pick<Post, 'id' | 'state'>,
  { to, reason, by, at }: StateChange,
): Promise<void> {
  const row = await trx
    .updateTable('post')
    .set({ state: to, state_reason: reason, state_by: by, state_at: at })
    .where('id', '=', id)
    .where('state', '=', state)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new DomainError('conflict');
}

/** Who has hidden or removed the post. */
export async function findStateBy(db: Db, id: string): Promise<string | null> {
  const row = await db.selectFrom('post').select('state_by').where('id', '=', id).executeTakeFirst();
  return row?.state_by ?? null;
}

/** Counts the thread's shown posts anew, and when the latest of them was written. */
export async function recountThread(trx: Db, threadId: string): Promise<void> {
  const shown = await trx
    .selectFrom('post')
    .select((eb) => [
      eb.fn.countAll<number | string>().as('posts'),
      eb.fn.count<number | string>('helped_at').as('helped'),
      eb.fn.max('created_at').as('latest'),
    ])
    .where('thread_id', '=', threadId)
    .where('state', '=', 'visible')
    .executeTakeFirstOrThrow();
  await trx
    .updateTable('thread')
    .set((eb) => ({
      posts: Number(shown.posts),
      helped: Number(shown.helped),
      last_post_at: shown.latest ?? eb.ref('created_at'),
    }))
    .where('id', '=', threadId)
    .execute();
}

/** Whether anybody but the first has a post left in the thread, shown or waiting to be. */
export async function hasAnswers(db: Db, threadId: string): Promise<boolean> {
  const row = await db
    .selectFrom('post')
    .select('id')
    .where('thread_id', '=', threadId)
    .where('number', '>', 1)
    .where('state', '!=', 'removed')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Moves the whole thread from one state to another; false when it was not in that state. */
export async function updateThreadState(
  trx: Db,
  threadId: string,
  { from, to }: { from: ThreadState; to: ThreadState },
): Promise<boolean> {
  const row = await trx
    .updateTable('thread')
    .set({ state: to })
    .where('id', '=', threadId)
    .where('state', '=', from)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
