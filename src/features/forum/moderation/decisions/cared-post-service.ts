import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { categoryObject } from '../../categories/category.ts';
import type { Post } from '../../posts/post.ts';
import { findPost } from '../../posts/post-queries.ts';
import type { Thread } from '../../threads/thread.ts';
import { findThread } from '../../threads/thread-queries.ts';

export type CaredPost = { post: Post; thread: Thread };

/**
 * The post for somebody who looks after it, in whatever state it is; `not-found` for whoever may not read where it
 * stands, `forbidden` for other readers, for whoever is not signed in, and for its author: nobody decides of their own.
 */
export async function getCaredPost(app: Pick<App, 'db'>, actor: Actor, id: string): Promise<CaredPost> {
  requireSelf(actor);
  const cared = await findPostWithThread(app, id);
  const { post, thread } = cared;
  if (!canSee(actor, thread.category.visibility)) throw new DomainError('not-found');
  requirePermission(actor, 'forum.moderate', categoryObject(thread.category, post.authorOrganisationId));
  if (post.authorId !== null && post.authorId === actorId(actor)) {
    throw new DomainError('forbidden', { action: 'own-post' });
  }
  return cared;
}

/** The post and its thread, whoever asks and whatever their state; throws `not-found`. */
export async function findPostWithThread({ db }: Pick<App, 'db'>, id: string): Promise<CaredPost> {
  const post = await findPost(db, id);
  const thread = post && (await findThread(db, post.threadId));
  if (!thread) throw new DomainError('not-found');
  return { post, thread };
}
