import { beforeEach, describe, expect, test } from 'vitest';
import { encodable } from '../answer/encodings.ts';
import { readVisit } from '../request/visit.ts';
import { type CachedPage, createPageCache } from './page-cache.ts';
import { pageCacheKey } from './page-cache-key.ts';

const page = (text: string): CachedPage => ({
  content: encodable(Buffer.from(text), 'text/html'),
  etag: text,
  headers: [],
});
const anEntry = { dependsOn: ['entry:1'] };

describe('the page cache', () => {
  let log: { seq: number; subjects: { type: string; id: string }[] };
  let now: Date;
  let cache: ReturnType<typeof createPageCache>;
  const happens = (type: string, id: string) => {
    log.seq += 1;
    log.subjects = [{ type, id }];
  };
  const keep = async (key: string, rule: { dependsOn: string[]; validUntil?: Date }) => {
    await cache.find(key);
    cache.keep(key, page(key), rule, cache.snapshot());
  };

  beforeEach(() => {
    log = { seq: 7, subjects: [] };
    now = new Date('2026-11-16T08:00:00Z');
    const reader = { visibleSeq: () => log.seq, listSubjectsAfter: async () => log.subjects };
    cache = createPageCache(reader, { now: () => now }, 100_000);
  });

  test('an event drops exactly what it touches', async () => {
    await keep('one', { dependsOn: ['entry:1'] });
    await keep('two', { dependsOn: ['entry:2', 'organisation:*'] });
    await keep('list', { dependsOn: ['entry:*'] });
    happens('entry', '1');
    expect(await cache.find('one')).toBeUndefined();
    expect(await cache.find('list')).toBeUndefined();
    expect(await cache.find('two')).toBeDefined();
    happens('organisation', 'x');
    expect(await cache.find('two')).toBeUndefined();
  });

  test('a page that was made while something was written is not kept', async () => {
    await cache.find('one');
    const begun = cache.snapshot();
    happens('entry', '1');
    await cache.find('other');
    cache.keep('one', page('old'), anEntry, begun);
    expect(await cache.find('one')).toBeUndefined();
  });

  test('a page that was made while something was written, unnoticed, falls at the next question', async () => {
    await cache.find('one');
    const begun = cache.snapshot();
    happens('entry', '1');
    cache.keep('one', page('old'), anEntry, begun);
    expect(await cache.find('one')).toBeUndefined();
  });

  test('a page that depends on the clock ends in time', async () => {
    await keep('one', { dependsOn: [], validUntil: new Date('2026-11-16T09:00:00Z') });
    expect(await cache.find('one')).toBeDefined();
    now = new Date('2026-11-16T09:00:00Z');
    expect(await cache.find('one')).toBeUndefined();
  });

  test('a log that goes backwards, after a restore, empties it', async () => {
    await keep('one', { dependsOn: [] });
    log.seq = 3;
    expect(await cache.find('one')).toBeUndefined();
  });

  test('it holds no more bytes than it may, and forgets the longest unused', async () => {
    for (let i = 0; i < 200; i += 1) await keep(`page ${i}`, anEntry);
    expect(cache.size).toBeLessThan(100);
    expect(await cache.find('page 199')).toBeDefined();
    expect(await cache.find('page 0')).toBeUndefined();
  });
});

describe('the key', () => {
  const key = (url: string) => {
    const visit = readVisit(url);
    return visit && pageCacheKey(visit);
  };

  test('parameters in any order are one page', () => {
    expect(key('/bibliotek?typ=b&kommun=a')).toBe(key('/bibliotek?kommun=a&typ=b'));
  });

  test('each language is its own page', () => {
    expect(key('/en/bibliotek')).not.toBe(key('/bibliotek'));
    expect(key('/en')).toBe('en /');
  });

  test('an unknown parameter, which a page might repeat, goes past the cache', () => {
    expect(key('/bibliotek?utm_source=x')).toBeUndefined();
    expect(key(`/bibliotek?q=${'a'.repeat(400)}`)).toBeUndefined();
  });
});
