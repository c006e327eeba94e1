import { type Actor, actorId } from '#src/platform/access/actor.ts';
import type { Db } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { Post, PostState } from '../../posts/post.ts';
import { updatePostState, updateThreadState } from '../../posts/post-change-queries.ts';
import { changePostState, type Moving } from '../../posts/post-state.ts';
import type { Thread, ThreadState } from '../../threads/thread.ts';
import { findThread } from '../../threads/thread-queries.ts';

export type Judgement = {
  post: Post;
  thread: Thread;
  to: PostState;
  /** Shown where the post was. */
  reason: string | null;
  /** What was wrong may stand in the thread's heading too. */
  isPrivate: boolean;
};

/** Brings the post to where a report or a decision wants it, in the open transaction; a heading that may tell of somebody is hidden with it. */
export async function judgePost(
  app: Moving,
  trx: Db,
  actor: Actor,
  { post, thread, to, reason, isPrivate }: Judgement,
): Promise<void> {
  if (to === post.state) {
    await updatePostState(trx, post, { to, reason, by: actorId(actor), at: isoAt(app.clock) });
  } else {
    await changePostState(app, trx, actor, { post, thread, to, reason });
  }
  if (!isPrivate || post.number !== 1 || to === 'visible') return;
  const now = await findThread(trx, thread.id);
  if (now?.state === 'visible') await changeThreadState(app, trx, actor, { thread: now, to: 'hidden' });
}

/** Moves a thread to another state in the open transaction; `conflict` when somebody else moved it first. */
export async function changeThreadState(
  app: Moving,
  trx: Db,
  actor: Actor,
  { thread, to }: { thread: Thread; to: ThreadState },
): Promise<void> {
  const { id, state: from, category } = thread;
  if (!(await updateThreadState(trx, id, { from, to }))) throw new DomainError('conflict');
  await app.events.append(trx, {
    kind: 'thread.state-changed',
    actor,
    subject: { type: 'thread', id },
    data: { category: category.id, from, state: to },
  });
}
