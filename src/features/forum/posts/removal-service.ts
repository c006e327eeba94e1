import { acceptText } from '#src/features/privacy/accept-text.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import type { Thread } from '../threads/thread.ts';
import { findThread } from '../threads/thread-queries.ts';
import { ownPost } from './edit-service.ts';
import { countOutwardLinks } from './links/link-rules.ts';
import type { Post } from './post.ts';
import { findStateBy, hasAnswers } from './post-change-queries.ts';
import { findPost } from './post-queries.ts';
import type { Posting } from './post-service.ts';
import { changePostState } from './post-state.ts';
import { stateIn } from './writing-rights.ts';

/** What one is about to take away, and whether the thread goes too. */
export type Removal = { post: Post; thread: Thread; takesThread: boolean };

/** Opens the page that asks why; `conflict` when there is nothing left for the actor to take away. */
export async function openRemoval(app: Pick<Posting, 'db'>, actor: Actor, postId: string): Promise<Removal> {
  const { post, thread } = await ownPost(app, actor, postId);
  if (post.state !== 'visible' && post.state !== 'awaiting') throw new DomainError('conflict');
  const isFirst = post.number === 1 && thread.entryId === null;
  return { post, thread, takesThread: isFirst && !(await hasAnswers(app.db, thread.id)) };
}

/**
 * Takes away what the actor has written: a line says so and why, the words are there for moderators. Answers stay; a
 * thread that has none goes too. What a moderator has hidden is the moderator's to decide.
 */
export async function removePost(
  app: Posting,
  actor: Actor,
  postId: string,
  { reason }: { reason: string },
): Promise<Outcome<string>> {
  const { post, thread, personId } = await ownPost(app, actor, postId);
  if (post.state !== 'visible' && post.state !== 'awaiting') throw new DomainError('conflict');
  const wrong = await acceptText(app, actor, { reason });
  if (Object.keys(wrong).length > 0) return refused(wrong);
  app.limits.take('write', personId);
  await app.db
    .transaction()
    .execute((trx) => changePostState(app, trx, actor, { post, thread, to: 'removed', reason }));
  return done(postId);
}

/** Puts back what the actor took away; nothing that somebody else has removed. */
export async function restorePost(app: Posting, actor: Actor, postId: string): Promise<void> {
  const { post, thread, personId } = await ownRemoval(app, actor, postId);
  app.limits.take('write', personId);
  const outward = countOutwardLinks(post.bodyMd, app.config.publicOrigin);
  const to = await stateIn(app, actor, thread.category, outward);
  await app.db.transaction().execute((trx) => changePostState(app, trx, actor, { post, thread, to }));
}

/** The post that the actor has taken away; `conflict` when somebody else has, or nobody. */
export async function ownRemoval(
  app: Pick<Posting, 'db'>,
  actor: Actor,
  postId: string,
): Promise<{ post: Post; thread: Thread; personId: string }> {
  requirePermission(actor, 'forum.write');
  const post = await findPost(app.db, postId);
  const thread = post && (await findThread(app.db, post.threadId));
  const personId = actorId(actor);
  if (!thread || personId === null || post.authorId !== personId) throw new DomainError('not-found');
  if (!canSee(actor, thread.category.visibility)) throw new DomainError('not-found');
  const isOwn = post.state === 'removed' && (await findStateBy(app.db, postId)) === personId;
  if (!isOwn) throw new DomainError('conflict');
  return { post, thread, personId };
}
