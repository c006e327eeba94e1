import { actorOf } from '#src/features/accounts/people/person-service.ts';
import { type Actor, actorId, anonymous, system } from '#src/platform/access/actor.ts';
import type { App, Db } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import type { LinkTarget } from '#src/platform/links/link-kind.ts';
import { listLinks } from '../../threads/thread-queries.ts';
import { deleteLinks, insertLinks, listHarvestedEntries, listShownTexts } from './link-queries.ts';
import { pathsIn } from './link-rules.ts';

/** More than these of a kind are a list, and say nothing about what the thread is about. */
const mostOfAKind = 20;

export type Linking = Pick<App, 'clock' | 'config' | 'events' | 'registries'>;
type Finding = Pick<App, 'db' | 'clock' | 'config' | 'registries'>;

/** What the text links to in the portal, as far as whoever writes it sees that. */
export async function findLinks(
  app: Finding,
  actor: Actor,
  { md, threadId }: { md: string; threadId: string },
): Promise<readonly LinkTarget[]> {
  return findTargets(app, actor, { texts: [pathsIn(md, app.config.publicOrigin)], threadId });
}

/** What is named by the paths, a list for each text. */
async function findTargets(
  app: Finding,
  actor: Actor,
  { texts, threadId }: { texts: readonly (readonly string[])[]; threadId: string },
): Promise<readonly LinkTarget[]> {
  if (texts.every((paths) => paths.length === 0)) return [];
  const found = await Promise.all(
    app.registries.linkKinds.map(async ({ type, keyIn, findIds }) => {
      const keys = texts.flatMap((paths) =>
        [...new Set(paths.map(keyIn).filter((key) => key !== undefined))].slice(0, mostOfAKind),
      );
      const ids = await findIds(app, actor, [...new Set(keys)]);
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
  if (added.length > 0) await tellOfLinks(app, trx, actor, { threadId, added, gone: [] });
}

/**
 * Works out anew, in the open transaction, what the thread points at: what its shown posts name, as far as their authors
 * see it, and the good examples that were made of it. What is named still stays, whatever its author may see by now.
 */
export async function relinkThread(app: Linking, trx: Db, actor: Actor, threadId: string): Promise<void> {
  const within = { ...app, db: trx };
  const posts = (await listShownTexts(trx, threadId))
    .map(({ authorId, md }) => ({ authorId, paths: pathsIn(md, app.config.publicOrigin) }))
    .filter(({ paths }) => paths.length > 0);
  const before = await listLinks(trx, threadId);
  if (posts.length === 0 && before.length === 0) return;
  const named = await findTargets(within, system, { texts: posts.map(({ paths }) => paths), threadId });
  const harvested = await listHarvestedEntries(trx, threadId);
  const gone = without(before, [...named, ...harvested.map((id) => ({ type: 'entry' as const, id }))]);
  await deleteLinks(trx, threadId, gone);
  const added = without(named, before).length === 0 ? [] : await linkAll(within, threadId, posts);
  if (added.length + gone.length > 0) await tellOfLinks(app, trx, actor, { threadId, added, gone });
}

type LinkingText = { authorId: string | null; paths: readonly string[] };

async function linkAll(
  app: Finding,
  threadId: string,
  posts: readonly LinkingText[],
): Promise<readonly LinkTarget[]> {
  const added: LinkTarget[] = [];
  for (const [by, own] of Map.groupBy(posts, ({ authorId }) => authorId)) {
    const author = by === null ? anonymous : await actorOf(app.db, by);
    const targets = await findTargets(app, author, { texts: own.map(({ paths }) => paths), threadId });
    added.push(...(await insertLinks(app.db, { threadId, targets, by, at: isoAt(app.clock) })));
  }
  return added;
}

function without(targets: readonly LinkTarget[], others: readonly LinkTarget[]): readonly LinkTarget[] {
  const keys = new Set(others.map(key));
  return targets.filter((target) => !keys.has(key(target)));
}

const key = ({ type, id }: LinkTarget) => `${type}:${id}`;

async function tellOfLinks(
  app: Pick<App, 'events'>,
  trx: Db,
  actor: Actor,
  { threadId, added, gone }: { threadId: string; added: readonly LinkTarget[]; gone: readonly LinkTarget[] },
): Promise<void> {
  await app.events.append(trx, {
    kind: 'thread.linked',
    actor,
    subject: { type: 'thread', id: threadId },
    data: { to: added.map(key), ...(gone.length > 0 && { gone: gone.map(key) }) },
  });
}
