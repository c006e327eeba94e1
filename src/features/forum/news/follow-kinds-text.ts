import type { Actor } from '#src/platform/access/actor.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { App } from '#src/platform/app.ts';
import type { FollowKind } from '#src/platform/notices/news-source.ts';
import { findCategory } from '../categories/category-queries.ts';
import { readTag, tagLabel } from '../posts/tag-rules.ts';
import { type Thread, threadPath } from '../threads/thread.ts';
import { findThread } from '../threads/thread-queries.ts';
import { seenThread, visibleThread } from '../visible-service.ts';
import { closedMark } from './closed.ts';
import { viewsOf, whenVisible } from './when-visible.ts';

/** What the forum has that can be followed. */
export const forumFollowKinds: readonly FollowKind[] = [
  {
    type: 'thread',
    present: (app, actor, ids) =>
      viewsOf(ids, async (id) => {
        const thread = await whenVisible(followedThread(app, actor, id));
        return thread && { title: thread.title, path: threadPath(thread), ...closedMark(thread.category) };
      }),
  },
  {
    type: 'category',
    present: (app, actor, ids) =>
      viewsOf(ids, async (id) => {
        const category = await findCategory(app.db, { id });
        if (!category || !canSee(actor, category.visibility)) return undefined;
        return { title: category.name, path: `/forum/${category.slug}`, ...closedMark(category) };
      }),
  },
  {
    type: 'tag',
    present: (_app, _actor, ids, lang) =>
      viewsOf(ids, async (id) => {
        const tag = readTag(id);
        return tag && { title: tagLabel(tag, lang), path: `/forum?tagg=${encodeURIComponent(id)}` };
      }),
  },
];

/** The thread, or the one that it has become a part of: who followed it hears of what is written there. */
async function followedThread(app: Pick<App, 'db'>, actor: Actor, id: string): Promise<Thread> {
  const thread = await findThread(app.db, id);
  const into = thread?.state === 'merged' ? thread.mergedIntoId : null;
  return into === null ? seenThread(app, actor, thread) : visibleThread(app, actor, into);
}
