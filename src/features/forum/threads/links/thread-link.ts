import type { LinkKind } from '#src/platform/links/link-kind.ts';
import { viewsOf, whenVisible } from '../../news/when-visible.ts';
import { isVisibleThread, visibleThread } from '../../visible-service.ts';
import { threadPath } from '../thread.ts';
import { findThread } from '../thread-queries.ts';

/** Threads, as texts point at them. */
export const threadLinkKind: LinkKind = {
  type: 'thread',
  keyIn: (path) => /^\/forum\/[a-z0-9-]{1,80}\/([0-9a-f]{8}-[0-9a-f-]{27})[\w-]*$/.exec(path)?.[1],
  async findIds(app, actor, keys) {
    const threads = await Promise.all(keys.map((id) => findThread(app.db, id)));
    return threads.flatMap((thread) => (thread && isVisibleThread(actor, thread) ? [thread.id] : []));
  },
  present(app, actor, ids) {
    return viewsOf(ids, async (id) => {
      const thread = await whenVisible(visibleThread(app, actor, id));
      return thread?.state === 'visible' ? { title: thread.title, path: threadPath(thread) } : undefined;
    });
  },
};
