import { type Actor, actorId } from '#src/platform/access/actor.ts';
import type { Db } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import type { Thread, ThreadState } from '../threads/thread.ts';
import { type Linking, relinkThread } from './links/post-links.ts';
import type { Post, PostState } from './post.ts';
import { hasAnswers, recountThread, updatePostState, updateThreadState } from './post-change-queries.ts';

export type Moving = Linking;
type Change = { post: Post; thread: Thread; to: PostState; reason?: string | null };

/**
 * Shows, hides or removes a post in the open transaction: counts and links the thread anew, takes it along when its first
 * post is all there is, and says so in the log. Who may do it is asked by the caller; `conflict` for whoever is second.
 */
export async function changePostState(
  app: Moving,
  trx: Db,
  actor: Actor,
  { post, thread, to, reason = null }: Change,
): Promise<void> {
  await updatePostState(trx, post, { to, reason, by: actorId(actor), at: isoAt(app.clock) });
  await recountThread(trx, thread.id);
  await relinkThread(app, trx, actor, thread.id);
  const subject = { type: 'thread', id: thread.id } as const;
  const data = { post: post.id, category: thread.category.id, from: post.state, state: to };
  await app.events.append(trx, { kind: 'post.state-changed', actor, subject, data });
  const state = await threadStateAfter(trx, { post, thread, to });
  if (
    state === thread.state ||
    !(await updateThreadState(trx, thread.id, { from: thread.state, to: state }))
  ) {
    return;
  }
  await app.events.append(trx, {
    kind: 'thread.state-changed',
    actor,
    subject,
    data: { category: thread.category.id, from: thread.state, state },
  });
}

/** A thread without answers goes with its first post; with answers it stays, and is shown again with it. */
async function threadStateAfter(trx: Db, { post, thread, to }: Change): Promise<ThreadState> {
  if (post.number !== 1 || thread.entryId !== null || thread.state === 'merged') return thread.state;
  if (to === 'visible' || !(await hasAnswers(trx, thread.id))) return to;
  return thread.state;
}
