import type { EntryCard } from '#src/features/library/entry/entry.ts';
import type { StatuteChange } from '#src/features/library/freshness/expiry/expiry.ts';
import { readStatuteChanges } from '#src/features/library/freshness/statutes/statute-service.ts';
import { findEntryCards } from '#src/features/library/list/entry-list-service.ts';
import { endOfDay } from '#src/lib/dates.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import type { ThreadTag } from '../posts/tag-rules.ts';
import { askerIn } from '../requests/asker-service.ts';
import { mayModerate, seenThread, visibleThread } from '../visible-service.ts';
import type { ShownAuthor } from './author.ts';
import { readLinks, type ThreadLink } from './links/link-service.ts';
import { type PageWays, waysFrom, windowAround } from './page-rules.ts';
import { findFirstAfter, listBookmarked, listHelped, listPostRows, listThanks } from './post-page-queries.ts';
import { markRead, readUpTo } from './reading-marks.ts';
import { type ShownPost, showPost } from './shown-post.ts';
import { type Thread, threadPath } from './thread.ts';
import { findThread, listTags } from './thread-queries.ts';

type Reading = Pick<App, 'db' | 'clock' | 'activity' | 'registries'>;

/** What only somebody who is signed in is shown beside the posts. */
export type OwnReading = {
  /** The first post that was not shown to the person before, when it is on another page or further down. */
  firstUnread: number | undefined;
  bookmarked: ReadonlySet<string>;
  thanks: ReadonlyMap<string, readonly { personId: string; name: string }[]>;
};

/** One page of a thread for this reader. */
export type ThreadPage = {
  thread: Thread;
  posts: readonly ShownPost[];
  /** The posts of the whole thread that helped. */
  helped: readonly { id: string; number: number; author: ShownAuthor }[];
  tags: readonly ThreadTag[];
  links: readonly ThreadLink[];
  /** The entries that describe what its posts tell that they did. */
  didEntries: ReadonlyMap<string, EntryCard>;
  /** What has changed in law, where a post is about that. */
  statuteChanges: readonly StatuteChange[];
  from: number;
  ways: PageWays;
  isPinned: boolean;
  mayWrite: boolean;
  /** Members thank for posts and keep them. */
  mayReact: boolean;
  mayModerate: boolean;
  /** The reader has asked it, with their name or without. */
  isAsker: boolean;
  own: OwnReading | undefined;
  /** When the anonymous answer may be kept; only that of a category that is open to read. */
  cache: { dependsOn: readonly string[]; validUntil?: string } | undefined;
};

/** The page of the thread where the post `number` stands, or the path to which the thread's address leads on; throws `not-found`. */
export async function readThreadPage(
  app: Reading,
  actor: Actor,
  { id, number }: { id: string; number: number },
): Promise<ThreadPage | { movedTo: string }> {
  const found = await findThread(app.db, id);
  if (found?.state === 'merged' && found.mergedIntoId) {
    return { movedTo: threadPath(await visibleThread(app, actor, found.mergedIntoId)) };
  }
  const thread = await seenThread(app, actor, found);
  const page = windowAround(number);
  const rows = await listPostRows(app.db, id, page);
  const posts = rows.map((row) => showPost(row, thread.category, actor)).filter((post) => post !== undefined);
  const helped = thread.helped > 0 ? await listHelped(app.db, id) : [];
  const seesNames = canSee(actor, 'member');
  const links = await readLinks(app, actor, id);
  const didEntryIds = posts.flatMap(({ didEntryId }) => didEntryId ?? []);
  const didEntries = await findEntryCards(app, actor, didEntryIds);
  const isAboutLaw = posts.some(({ lawAsOf }) => lawAsOf !== null);
  const isPinned = thread.pinnedUntil !== null && thread.pinnedUntil > app.clock.now().toISOString();
  return {
    thread,
    posts,
    helped: seesNames ? helped : helped.map((post) => ({ ...post, author: { ...post.author, name: null } })),
    tags: await listTags(app.db, id),
    links,
    didEntries,
    statuteChanges: isAboutLaw ? await readStatuteChanges(app) : [],
    from: page.from,
    ways: waysFrom(page, thread.lastNumber),
    isPinned,
    mayWrite: mayWriteIn(actor, thread),
    mayReact: seesNames,
    mayModerate: mayModerate(actor, thread.category),
    isAsker: (await askerIn(app, actor, thread)) !== undefined,
    own: await readOwn(app, actor, thread, posts),
    cache: cacheOf(thread, {
      shown: [...links, ...didEntryIds.map((entryId) => ({ type: 'entry', id: entryId }))],
      // what is said of an answer about law is new each day
      untils: [
        ...(isPinned && thread.pinnedUntil ? [thread.pinnedUntil] : []),
        ...(isAboutLaw ? [endOfDay(app.clock.now()).toISOString()] : []),
      ],
    }),
  };
}

function mayWriteIn(actor: Actor, thread: Thread): boolean {
  if (!canSee(actor, 'member') || thread.state !== 'visible') return false;
  return mayModerate(actor, thread.category) || !(thread.isLocked || thread.category.isClosed);
}

async function readOwn(
  app: Reading,
  actor: Actor,
  thread: Thread,
  posts: readonly ShownPost[],
): Promise<OwnReading | undefined> {
  const personId = actorId(actor);
  if (personId === null) return undefined;
  const known = readUpTo(app, personId, thread.id) ?? 0;
  const shown = posts.filter(({ html }) => html !== undefined).map(({ id }) => id);
  const last = posts.at(-1)?.number;
  const isBehind = known > 0 && known < thread.lastNumber;
  const firstUnread = isBehind ? await findFirstAfter(app.db, thread.id, known) : undefined;
  if (last !== undefined) markRead(app, personId, thread.id, last);
  return {
    firstUnread,
    bookmarked: await listBookmarked(app.db, shown, personId),
    thanks:
      canSee(actor, 'member') && posts.some(({ thanks }) => thanks > 0)
        ? await listThanks(app.db, shown)
        : new Map(),
  };
}

type Around = { shown: readonly { type: string; id: string }[]; untils: readonly string[] };

function cacheOf(thread: Thread, { shown, untils }: Around): ThreadPage['cache'] {
  if (thread.category.visibility !== 'public' || thread.state !== 'visible') return undefined;
  const dependsOn = [
    `thread:${thread.id}`,
    `category:${thread.category.id}`,
    'organisation:*',
    'network:*',
    ...shown.map(({ type, id }) => `${type}:${id}`),
  ];
  const [validUntil] = untils.toSorted();
  return { dependsOn, ...(validUntil && { validUntil }) };
}

/** The thread's id at the beginning of the last part of its address; throws `not-found` for what is no address of a thread. */
export function threadIdIn(part: string | undefined): string {
  const id = part?.match(/^([0-9a-f-]{36})(-|$)/)?.[1];
  if (!id) throw new DomainError('not-found');
  return id;
}
