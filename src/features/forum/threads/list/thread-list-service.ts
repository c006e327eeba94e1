import { type Cursor, decodeCursor, encodeCursor } from '#src/lib/paging.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import { canSee } from '#src/platform/access/visibility.ts';
import type { App } from '#src/platform/app.ts';
import { keptBySubject } from '#src/platform/events/kept-by-subject.ts';
import type { Category } from '../../categories/category.ts';
import { readUpTo } from '../reading-marks.ts';
import { threadKinds } from '../thread.ts';
import {
  type CategoryCounts,
  countThreads,
  joinCounts,
  replaceThread,
  type ThreadCounts,
} from './thread-counts-rules.ts';
import type { ListedThread, ThreadChoices, ThreadListQuery } from './thread-list.ts';
import { countPostsAbove, listCounted, listThreads } from './thread-list-queries.ts';
import { isNews } from './unread-rules.ts';

type Reading = Pick<App, 'db' | 'clock' | 'activity'>;

const pageSize = 20;
const mostPinned = 5;
const mostTags = 30;

/** A page of threads, the ways on, and what the list could be narrowed by. */
export type ThreadList = {
  query: ThreadListQuery;
  /** Those that stand first until their day, on the first page of a category. */
  pinned: readonly ListedThread[];
  threads: readonly ListedThread[];
  next: string | undefined;
  /** How many threads the categories have, whatever the list is narrowed by. */
  total: number;
  choices: ThreadChoices;
};

/** The threads of the categories, which the caller has found to be visible to the actor. */
export async function readThreadList(
  app: Reading,
  actor: Actor,
  categories: readonly Category[],
  query: ThreadListQuery,
): Promise<ThreadList> {
  const categoryIds = categories.map(({ id }) => id);
  const counts = joinCounts(await currentCounts(app.db), categoryIds);
  const base = { query, total: counts.threads, choices: choicesOf(counts) };
  if (counts.threads === 0) return { ...base, pinned: [], threads: [], next: undefined };
  const { after: typed, ...filter } = query;
  const after = typed === undefined ? undefined : decodeCursor(typed);
  const at = app.clock.now().toISOString();
  const isOne = categoryIds.length === 1;
  const listing = { ...filter, categoryIds, after };
  const pinned =
    isOne && !after
      ? await listThreads(app.db, { ...listing, limit: mostPinned, pinned: { isPinned: true, at } })
      : [];
  const found = await listThreads(app.db, {
    ...listing,
    limit: pageSize + 1,
    pinned: isOne ? { isPinned: false, at } : undefined,
  });
  const shown = found.slice(0, pageSize);
  const [shownPinned, threads] = await Promise.all([
    forReader(app, actor, pinned),
    forReader(app, actor, shown),
  ]);
  return {
    ...base,
    pinned: shownPinned,
    threads,
    next: found.length > pageSize ? cursorOf(shown) : undefined,
  };
}

function cursorOf(shown: readonly ListedThread[]): string | undefined {
  const last = shown.at(-1);
  return last && encodeCursor([last.lastPostAt, last.id] satisfies Cursor);
}

/** How many visible threads each category has, by category. */
export async function countThreadsIn(
  app: Pick<App, 'db'>,
): Promise<ReadonlyMap<string, Pick<CategoryCounts, 'threads'>>> {
  return (await currentCounts(app.db)).categories;
}

const currentCounts = keptBySubject<ThreadCounts>('thread', {
  whole: async (db) => countThreads(await listCounted(db)),
  renew: async (db, counts, threadIds) => {
    const now = new Map(await listCounted(db, threadIds));
    for (const id of threadIds) replaceThread(counts, id, now.get(id));
  },
});

function choicesOf({ kinds, tags, unhelped }: CategoryCounts): ThreadChoices {
  return {
    kinds: threadKinds
      .map((value) => ({ value, count: kinds.get(value) ?? 0 }))
      .filter(({ count }) => count > 0),
    tags: [...tags]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, mostTags),
    unhelped,
  };
}

/** Names for members, and what each of them has not read; for everybody else neither. */
async function forReader(
  app: Reading,
  actor: Actor,
  threads: readonly ListedThread[],
): Promise<readonly ListedThread[]> {
  if (!canSee(actor, 'member')) {
    return threads.map((thread) => ({ ...thread, author: { ...thread.author, name: null } }));
  }
  const personId = actorId(actor);
  if (personId === null) return threads;
  const read = threads.flatMap(({ id: threadId, lastNumber }) => {
    const number = readUpTo(app, personId, threadId);
    return number === undefined ? [] : [{ threadId, number, isBehind: number < lastNumber }];
  });
  const opened = new Set(read.map(({ threadId }) => threadId));
  const above = await countPostsAbove(
    app.db,
    read.filter(({ isBehind }) => isBehind),
  );
  const now = app.clock.now();
  return threads.map((thread) => ({
    ...thread,
    unread: opened.has(thread.id) ? above.get(thread.id) : isNews(thread.lastPostAt, now) ? 'new' : undefined,
  }));
}
