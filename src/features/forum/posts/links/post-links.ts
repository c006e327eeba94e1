import { findCardsBySlug } from '#src/features/library/list/entry-list-service.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import type { App, Db } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import { findThread } from '../../threads/thread-queries.ts';
import { isVisibleThread } from '../../visible-service.ts';
import { insertLinks, type LinkTarget } from './link-queries.ts';
import { placesIn } from './link-rules.ts';

/** What the text links to in the portal, as far as whoever writes it sees that. */
export async function findLinks(
  app: Pick<App, 'db' | 'config'>,
  actor: Actor,
  { md, threadId }: { md: string; threadId: string },
): Promise<readonly LinkTarget[]> {
  const places = placesIn(md, app.config.publicOrigin);
  const entries = await findCardsBySlug(app, actor, places.entries);
  const threads = await Promise.all(places.threads.map((id) => findThread(app.db, id)));
  const seen = threads.filter((thread) => thread && thread.id !== threadId && isVisibleThread(actor, thread));
  return [
    ...entries.map(({ id }) => ({ type: 'entry', id }) as const),
    ...seen.flatMap((thread) => (thread ? [{ type: 'thread', id: thread.id } as const] : [])),
  ];
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
  const idsOf = (wanted: LinkTarget['type']) =>
    added.filter(({ type }) => type === wanted).map(({ id }) => id);
  await app.events.append(trx, {
    kind: 'thread.linked',
    actor,
    subject: { type: 'thread', id: threadId },
    data: { entries: idsOf('entry'), threads: idsOf('thread') },
  });
}
