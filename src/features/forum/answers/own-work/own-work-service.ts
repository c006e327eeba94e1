import type { Actor } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { whenVisible } from '../../news/when-visible.ts';
import { findPostAuthor } from '../../posts/post-author-queries.ts';
import type { ShownAuthor } from '../../threads/author.ts';
import { postPlace } from '../../threads/post-place.ts';
import { visibleThread } from '../../visible-service.ts';
import { listDidSo, listOwnWork, type OwnWork } from './own-work-queries.ts';

const mostShown = 5;
const mostLookedAt = 50;

/** What the actor's own organisations have described: what an answer can say that they did. */
export async function readOwnWork(app: Pick<App, 'db'>, actor: Actor): Promise<readonly OwnWork[]> {
  requirePermission(actor, 'forum.write');
  const memberships = actor.kind === 'person' ? actor.memberships : [];
  const own = memberships.filter(({ scopeType }) => scopeType === 'organisation');
  return listOwnWork(
    app.db,
    own.map(({ scopeId }) => scopeId),
  );
}

/** An answer that tells of doing as an entry says: who wrote it, in which thread. */
export type DidSo = { author: ShownAuthor; title: string; path: string };

/** The latest answers that tell of doing so, in the threads that the reader sees. */
export async function readDidSo(
  app: Pick<App, 'db'>,
  actor: Actor,
  entryId: string,
): Promise<readonly DidSo[]> {
  const shown: DidSo[] = [];
  for (const { id, number, threadId } of await listDidSo(app.db, entryId, mostLookedAt)) {
    const thread = await whenVisible(visibleThread(app, actor, threadId));
    const author = thread && (await findPostAuthor(app.db, id));
    if (thread && author) shown.push({ author, title: thread.title, path: postPlace(thread, number) });
    if (shown.length === mostShown) break;
  }
  return shown;
}
