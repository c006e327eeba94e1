import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { findPost } from '../posts/post-queries.ts';
import { isVisiblePost, visibleThread } from '../visible-service.ts';
import { postPlace } from './post-place.ts';

/** The path where the post stands, also when only a line says that it is gone; throws `not-found`. */
export async function findPlace(app: Pick<App, 'db'>, actor: Actor, postId: string): Promise<string> {
  const post = await findPost(app.db, postId);
  if (!post) throw new DomainError('not-found');
  const thread = await visibleThread(app, actor, post.threadId);
  const isListed = post.state !== 'awaiting' || isVisiblePost(actor, post, thread.category);
  if (!isListed) throw new DomainError('not-found');
  return postPlace(thread, post.number);
}
