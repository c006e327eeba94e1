import { type Actor, actorId } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import type { FieldErrors } from '#src/platform/outcome.ts';
import type { Category } from '../categories/category.ts';
import type { Thread } from '../threads/thread.ts';
import { mayModerate } from '../visible-service.ts';
import { authorOf, type PostAuthor } from './author-rules.ts';
import type { PostState } from './post.ts';
import { countShownPosts, isSelfRegistered } from './trust-queries.ts';
import { firstState } from './trust-rules.ts';

/** Why nobody but those who look after it may write there now; nothing when they may. */
export function closedFor(
  actor: Actor,
  thread: Pick<Thread, 'category' | 'state' | 'isLocked'>,
): FieldErrors | undefined {
  if (thread.state !== 'visible') return { form: { code: 'thread-locked' } };
  if (mayModerate(actor, thread.category)) return undefined;
  if (thread.category.isClosed) return { form: { code: 'category-closed' } };
  return thread.isLocked ? { form: { code: 'thread-locked' } } : undefined;
}

/** As whom the actor writes in the category. */
export function authorIn(actor: Actor, category: Category): PostAuthor {
  if (actor.kind === 'person') return authorOf(actor.memberships, category);
  return { role: 'admin', organisationId: null };
}

/** Whether what the actor writes there, with so many links to other places, is shown at once. */
export async function stateIn(
  { db }: Pick<App, 'db'>,
  actor: Actor,
  category: Category,
  links = 0,
): Promise<Extract<PostState, 'visible' | 'awaiting'>> {
  const personId = actorId(actor);
  if (personId === null) return 'visible';
  return firstState({
    isSelfRegistered: await isSelfRegistered(db, personId),
    shownPosts: await countShownPosts(db, personId),
    links,
    isModerator: mayModerate(actor, category),
  });
}
