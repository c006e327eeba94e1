import type { ThreadKind } from '../thread.ts';

/** What lists count of a visible thread. */
export type CountedThread = {
  categoryId: string;
  kind: ThreadKind;
  isUnhelped: boolean;
  tags: readonly string[];
};

/** How many threads a category has, and how many of each kind and tag. */
export type CategoryCounts = {
  threads: number;
  unhelped: number;
  kinds: Map<ThreadKind, number>;
  tags: Map<string, number>;
};

/** Counts of all categories that follow the threads one by one. */
export type ThreadCounts = {
  threads: Map<string, CountedThread>;
  categories: Map<string, CategoryCounts>;
};

/** Counts of these threads. */
export function countThreads(threads: Iterable<readonly [id: string, thread: CountedThread]>): ThreadCounts {
  const counts: ThreadCounts = { threads: new Map(), categories: new Map() };
  for (const [id, thread] of threads) replaceThread(counts, id, thread);
  return counts;
}

/** Puts the thread as it is now in the place of what was counted of it; nothing when it is not shown any more. */
export function replaceThread(counts: ThreadCounts, id: string, now: CountedThread | undefined): void {
  const before = counts.threads.get(id);
  if (before) add(counts, before, -1);
  counts.threads.delete(id);
  if (!now) return;
  counts.threads.set(id, now);
  add(counts, now, 1);
}

function add({ categories }: ThreadCounts, thread: CountedThread, by: 1 | -1): void {
  const counts = categories.get(thread.categoryId) ?? emptyCounts();
  categories.set(thread.categoryId, counts);
  counts.threads += by;
  if (thread.isUnhelped) counts.unhelped += by;
  addTo(counts.kinds, thread.kind, by);
  for (const tag of thread.tags) addTo(counts.tags, tag, by);
}

function addTo<K>(counts: Map<K, number>, key: K, by: number): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}

const emptyCounts = (): CategoryCounts => ({ threads: 0, unhelped: 0, kinds: new Map(), tags: new Map() });

/** The counts of several categories together. */
export function joinCounts({ categories }: ThreadCounts, categoryIds: readonly string[]): CategoryCounts {
  const sum = emptyCounts();
  for (const id of categoryIds) {
    const counts = categories.get(id);
    if (!counts) continue;
    sum.threads += counts.threads;
    sum.unhelped += counts.unhelped;
    for (const [kind, count] of counts.kinds) addTo(sum.kinds, kind, count);
    for (const [tag, count] of counts.tags) addTo(sum.tags, tag, count);
  }
  return sum;
}
