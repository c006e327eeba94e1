import { canSee } from '#src/platform/access/visibility.ts';
import type { FollowKind } from '#src/platform/notices/news-source.ts';
import { findCategory } from '../categories/category-queries.ts';
import { readTag, tagLabel } from '../posts/tag-rules.ts';
import { threadPath } from '../threads/thread.ts';
import { visibleThread } from '../visible-service.ts';
import { closedMark } from './closed.ts';
import { viewsOf, whenVisible } from './when-visible.ts';

/** What the forum has that can be followed. */
export const forumFollowKinds: readonly FollowKind[] = [
  {
    type: 'thread',
    present: (app, actor, ids) =>
      viewsOf(ids, async (id) => {
        const thread = await whenVisible(visibleThread(app, actor, id));
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
