import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import type { LinkTarget } from '#src/platform/links/link-kind.ts';
import { whenVisible } from '../../news/when-visible.ts';
import { visibleThread } from '../../visible-service.ts';
import { threadPath } from '../thread.ts';
import { listThreadsAbout } from '../thread-queries.ts';

const mostThreads = 20;

/** The threads that point at it and that this reader sees, those that were written in last first. */
export async function readThreadsAbout(
  app: Pick<App, 'db'>,
  actor: Actor,
  target: LinkTarget,
): Promise<readonly { title: string; path: string }[]> {
  const ids = await listThreadsAbout(app.db, target, mostThreads);
  const threads = await Promise.all(ids.map((id) => whenVisible(visibleThread(app, actor, id))));
  return threads
    .filter((thread) => thread !== undefined)
    .map((thread) => ({ title: thread.title, path: threadPath(thread) }));
}
