import { whenVisible } from '#src/features/forum/news/when-visible.ts';
import { threadPath } from '#src/features/forum/threads/thread.ts';
import { visibleThread } from '#src/features/forum/visible-service.ts';
import { getDraft } from '#src/features/library/entry/draft-service.ts';
import { findEntryCards } from '#src/features/library/list/entry-list-service.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import type { Point } from '../minutes.ts';

/** Where what the points became can be read or written on, by point: only what this reader may see. */
export async function findMadePaths(
  app: Pick<App, 'db'>,
  actor: Actor,
  points: readonly Point[],
): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all(
    points.map(async (point) => [point.id, await pathOf(app, actor, point)] as const),
  );
  return new Map(found.flatMap(([id, path]) => (path === undefined ? [] : [[id, path] as const])));
}

async function pathOf(
  app: Pick<App, 'db'>,
  actor: Actor,
  { kind, madeId }: Point,
): Promise<string | undefined> {
  if (madeId === null) return undefined;
  if (kind !== 'thread') return entryPath(app, actor, madeId);
  const thread = await whenVisible(visibleThread(app, actor, madeId));
  return thread && threadPath(thread);
}

/** Its form for those who write it, else its page. */
async function entryPath(app: Pick<App, 'db'>, actor: Actor, id: string): Promise<string | undefined> {
  const draft = await whenVisible(getDraft(app, actor, id));
  if (draft) return `/bibliotek/${draft.head.slug}/redigera`;
  const card = (await findEntryCards(app, actor, [id])).get(id);
  return card && `/bibliotek/${card.slug}`;
}
