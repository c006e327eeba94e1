import type { Actor, HeldRole, ScopeType } from '#src/platform/access/actor.ts';
import { requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { whenVisible } from '../../news/when-visible.ts';
import { findPostAuthor } from '../../posts/post-author-queries.ts';
import type { ShownAuthor } from '../../threads/author.ts';
import { postPlace } from '../../threads/post-place.ts';
import { visibleThread } from '../../visible-service.ts';
import { listDidSo, listDoneWork } from './own-work-queries.ts';

const mostShown = 5;
const mostLookedAt = 50;

/** A description that an answer can say that they did as, to be chosen from a list; whose it is where that is not the own organisation. */
export type OwnWork = { id: string; title: string; whose: string | undefined };

/**
 * What the actor's own organisations have described, and the originals that they use. Coordinators without an
 * organisation tell of those of their networks.
 */
export async function readOwnWork(app: Pick<App, 'db'>, actor: Actor): Promise<readonly OwnWork[]> {
  requirePermission(actor, 'forum.write');
  const memberships = actor.kind === 'person' ? actor.memberships : [];
  const scopesOf = (type: ScopeType, role?: HeldRole) =>
    memberships
      .filter((one) => one.scopeType === type && (role === undefined || one.role === role))
      .map(({ scopeId }) => scopeId);
  const organisationIds = scopesOf('organisation');
  const doers =
    organisationIds.length > 0 ? { organisationIds } : { networkIds: scopesOf('network', 'coordinator') };
  return (await listDoneWork(app.db, doers)).map(({ id, title, organisation }) => ({
    id,
    title,
    whose: organisationIds.includes(organisation.id) ? undefined : organisation.name,
  }));
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
