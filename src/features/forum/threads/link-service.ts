import { findEntryCards } from '#src/features/library/list/entry-list-service.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { whenVisible } from '../news/when-visible.ts';
import { visibleThread } from '../visible-service.ts';
import { type LinkTargetType, threadPath } from './thread.ts';
import { listLinks } from './thread-queries.ts';

/** Something that the thread points at, by its title. */
export type ThreadLink = { type: LinkTargetType; id: string; title: string; path: string };

/** What the thread points at and this reader may see. */
export async function readLinks(
  app: Pick<App, 'db'>,
  actor: Actor,
  threadId: string,
): Promise<readonly ThreadLink[]> {
  const targets = await listLinks(app.db, threadId);
  if (targets.length === 0) return [];
  const entryIds = targets.filter(({ type }) => type === 'entry').map(({ id }) => id);
  const entries = await findEntryCards(app, actor, entryIds);
  const links = await Promise.all(
    targets.map(async ({ type, id }) => {
      if (type === 'thread') return linkedThread(app, actor, id);
      const card = type === 'entry' ? entries.get(id) : undefined;
      return card && { type, id, title: card.title, path: `/bibliotek/${card.slug}` };
    }),
  );
  return links.filter((link) => link !== undefined);
}

async function linkedThread(app: Pick<App, 'db'>, actor: Actor, id: string): Promise<ThreadLink | undefined> {
  const thread = await whenVisible(visibleThread(app, actor, id));
  if (thread?.state !== 'visible') return undefined;
  return { type: 'thread', id, title: thread.title, path: threadPath(thread) };
}
