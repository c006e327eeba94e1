import { LRUCache } from 'lru-cache';
import type { Clock } from '#src/platform/app.ts';
import type { Encoded } from '../answer/encodings.ts';
import type { EventLogReader } from './page-cache-queries.ts';

/** What a page says when its anonymous answer may be kept: `entry:ID`, or `entry:*` for any entry. */
export type CacheRule = { dependsOn: readonly string[]; validUntil?: Date | string };
export type CachedPage = {
  content: Encoded;
  etag: string;
  /** Names and values in turn, as `writeHead` takes them fastest. */
  headers: readonly string[];
};
/** How much of the log the cache knew when a page was begun: older pages are not kept. */
export type Snapshot = { seq: number };

/** What a page's headers and tag take, in bytes, about. */
const headersSize = 1024;

export type PageCache = ReturnType<typeof createPageCache>;
type Kept = { page: CachedPage; dependsOn: readonly string[]; validUntil: number };

/**
 * Whole anonymous pages, kept until an event touches what they were made of. The log is asked before each answer,
 * so that what another process wrote counts at once.
 */
export function createPageCache(log: EventLogReader, clock: Clock, maxBytes = 48 * 1024 * 1024) {
  const keysByDependency = new Map<string, Set<string>>();
  const pages = new LRUCache<string, Kept>({
    maxSize: maxBytes,
    maxEntrySize: maxBytes / 8,
    sizeCalculation: ({ page }) => page.content.size + headersSize,
    dispose: ({ dependsOn }, key) => forget(keysByDependency, dependsOn, key),
  });
  let knownSeq = -1;

  async function catchUp(): Promise<void> {
    const newest = await log.visibleSeq();
    if (newest === knownSeq) return;
    if (knownSeq < 0 || newest < knownSeq) pages.clear();
    else await dropTouched(knownSeq);
    knownSeq = newest;
  }

  async function dropTouched(since: number): Promise<void> {
    for (const { type, id } of await log.listSubjectsAfter(since)) {
      for (const dependency of [`${type}:${id}`, `${type}:*`]) {
        for (const key of keysByDependency.get(dependency) ?? []) pages.delete(key);
      }
    }
  }

  return {
    /** The page as it would be made now, or nothing. Also brings the cache up to the log. */
    async find(key: string): Promise<CachedPage | undefined> {
      await catchUp();
      const kept = pages.get(key);
      if (!kept) return undefined;
      if (clock.now().getTime() < kept.validUntil) return kept.page;
      pages.delete(key);
      return undefined;
    },
    snapshot: (): Snapshot => ({ seq: knownSeq }),
    /** Keeps the page, unless something was written while it was made. */
    keep(key: string, page: CachedPage, rule: CacheRule, begun: Snapshot): void {
      if (begun.seq !== knownSeq) return;
      const validUntil = rule.validUntil ? new Date(rule.validUntil).getTime() : Number.POSITIVE_INFINITY;
      pages.set(key, { page, dependsOn: rule.dependsOn, validUntil });
      if (!pages.has(key)) return;
      for (const dependency of rule.dependsOn) {
        const keys = keysByDependency.get(dependency) ?? new Set();
        keysByDependency.set(dependency, keys.add(key));
      }
    },
    get size() {
      return pages.size;
    },
  };
}

function forget(index: Map<string, Set<string>>, dependsOn: readonly string[], key: string): void {
  for (const dependency of dependsOn) {
    const keys = index.get(dependency);
    keys?.delete(key);
    if (keys?.size === 0) index.delete(dependency);
  }
}
