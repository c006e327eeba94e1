import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import type { LinkTarget } from '#src/platform/links/link-kind.ts';
import { listLinks } from '../thread-queries.ts';

/** Something that the thread points at, by its title. */
export type ThreadLink = LinkTarget & { title: string; path: string };

/** What the thread points at and this reader may see. */
export async function readLinks(
  app: Pick<App, 'db' | 'clock' | 'registries'>,
  actor: Actor,
  threadId: string,
): Promise<readonly ThreadLink[]> {
  const targets = await listLinks(app.db, threadId);
  if (targets.length === 0) return [];
  const views = await Promise.all(
    app.registries.linkKinds.map(async (kind) => {
      const ids = targets.filter(({ type }) => type === kind.type).map(({ id }) => id);
      return [kind.type, await kind.present(app, actor, ids)] as const;
    }),
  );
  const byType = new Map(views);
  return targets.flatMap((target) => {
    const view = byType.get(target.type)?.get(target.id);
    return view ? [{ ...target, ...view }] : [];
  });
}
