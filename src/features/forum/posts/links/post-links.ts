import { type Actor, actorId } from '#src/platform/access/actor.ts';
import type { App, Db } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import type { LinkTarget } from '#src/platform/links/link-kind.ts';
import { insertLinks } from './link-queries.ts';
import { pathsIn } from './link-rules.ts';

/** More than these of a kind are a list, and say nothing about what the thread is about. */
const mostOfAKind = 20;

/** What the text links to in the portal, as far as whoever writes it sees that. */
export async function findLinks(
  app: Pick<App, 'db' | 'clock' | 'config' | 'registries'>,
  actor: Actor,
  { md, threadId }: { md: string; threadId: string },
): Promise<readonly LinkTarget[]> {
  const paths = pathsIn(md, app.config.publicOrigin);
  if (paths.length === 0) return [];
  const found = await Promise.all(
    app.registries.linkKinds.map(async ({ type, keyIn, findIds }) => {
      const keys = new Set(paths.map(keyIn).filter((key) => key !== undefined));
      const ids = await findIds(app, actor, [...keys].slice(0, mostOfAKind));
      return ids.map((id) => ({ type, id }));
    }),
  );
  return found.flat().filter(({ type, id }) => type !== 'thread' || id !== threadId);
}

/** Links the thread both ways in the open transaction, and says so in the log when something is new. */
export async function keepLinks(
  app: Pick<App, 'events' | 'clock'>,
  trx: Db,
  actor: Actor,
  { threadId, targets }: { threadId: string; targets: readonly LinkTarget[] },
): Promise<void> {
  const added = await insertLinks(trx, { threadId, targets, by: actorId(actor), at: isoAt(app.clock) });
  if (added.length === 0) return;
  await app.events.append(trx, {
    kind: 'thread.linked',
    actor,
    subject: { type: 'thread', id: threadId },
    data: { to: added.map(({ type, id }) => `${type}:${id}`) },
  });
}
