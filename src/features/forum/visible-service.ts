import { findEntryCards } from '#src/features/library/list/entry-list-service.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { isPermitted } from '#src/platform/access/permissions.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { type Category, categoryObject } from './categories/category.ts';
import { findCategory } from './categories/category-queries.ts';
import type { Post } from './posts/post.ts';
import { findPost } from './posts/post-queries.ts';
import type { Thread } from './threads/thread.ts';
import { findThread } from './threads/thread-queries.ts';

type Reading = Pick<App, 'db'>;

/** The category for this reader; throws `not-found`. */
export async function visibleCategory(app: Reading, actor: Actor, slug: string): Promise<Category> {
  const category = await findCategory(app.db, { slug });
  if (!category || !canSee(actor, category.visibility)) throw new DomainError('not-found');
  return category;
}

/**
 * The thread for this reader; throws `not-found`. What awaits a moderator or was hidden is there for its author and for
 * those who moderate it, what was removed or merged only for the latter. An entry's discussion goes with the entry.
 */
export async function visibleThread(app: Reading, actor: Actor, id: string): Promise<Thread> {
  return seenThread(app, actor, await findThread(app.db, id));
}

/** As `visibleThread`, of a thread that was read already. */
export async function seenThread(app: Reading, actor: Actor, thread: Thread | undefined): Promise<Thread> {
  if (!thread || !isVisibleThread(actor, thread)) throw new DomainError('not-found');
  const { entryId } = thread;
  if (entryId && !(await findEntryCards(app, actor, [entryId])).has(entryId))
    throw new DomainError('not-found');
  return thread;
}

/** The post and its thread for this reader; throws `not-found`. */
export async function visiblePost(
  app: Reading,
  actor: Actor,
  id: string,
): Promise<{ post: Post; thread: Thread }> {
  const post = await findPost(app.db, id);
  if (!post) throw new DomainError('not-found');
  const thread = await visibleThread(app, actor, post.threadId);
  if (!isVisiblePost(actor, post, thread.category)) throw new DomainError('not-found');
  return { post, thread };
}

/** Whether the actor sees the thread as far as its category and state go; not whether its entry is published. */
export function isVisibleThread(actor: Actor, { category, state, authorId }: Thread): boolean {
  if (!canSee(actor, category.visibility)) return false;
  if (state === 'visible' || mayModerate(actor, category)) return true;
  return isWaiting(state) && authorId !== null && authorId === actorId(actor);
}

/** Whether the actor, who sees the thread, sees the words of the post. */
export function isVisiblePost(
  actor: Actor,
  post: Pick<Post, 'state' | 'authorId' | 'authorOrganisationId'>,
  category: Category,
): boolean {
  if (post.state === 'visible' || mayModerate(actor, category, post.authorOrganisationId)) return true;
  return isWaiting(post.state) && post.authorId !== null && post.authorId === actorId(actor);
}

/** Whether the actor looks after what is written there; nobody does where they may not read. */
export function mayModerate(actor: Actor, category: Category, authorOrganisationId?: string | null): boolean {
  return (
    canSee(actor, category.visibility) &&
    isPermitted(actor, 'forum.moderate', categoryObject(category, authorOrganisationId))
  );
}

const isWaiting = (state: Thread['state'] | Post['state']) => state === 'awaiting' || state === 'hidden';
