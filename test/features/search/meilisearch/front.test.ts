import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEmbeddedIndex } from '#src/features/search/embedded/embedded-index.ts';
import { createSearchFront } from '#src/features/search/meilisearch/front/search-front.ts';
import { createMeilisearchIndex } from '#src/features/search/meilisearch/meilisearch-index.ts';
import type { SearchFront, SearchIndex } from '#src/platform/search/search-index.ts';
import { type FakeClock, fakeClock } from '#test/support/clock.ts';
import { type KeptLog, keepLog } from '#test/support/log.ts';
import {
  type MeilisearchStub,
  type StubReply,
  startMeilisearchStub,
} from '#test/support/meilisearch-stub.ts';
import { fillIndex, ids, searchDocument, searchRequest } from '../contract/documents.ts';
import { impatient } from './patience.ts';

let stub: MeilisearchStub;
let first: SearchIndex;
let standIn: SearchIndex;
let front: SearchFront;
let clock: FakeClock;
let logger: KeptLog;
const folder = mkdtempSync(join(tmpdir(), 'narvaronatet-front-'));
const documents = [searchDocument('a', { title: 'Frånvaro' })];
beforeAll(async () => {
  standIn = createEmbeddedIndex({ folder });
  await fillIndex(standIn, documents, 3);
});
afterAll(async () => {
  await standIn.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  stub = await startMeilisearchStub();
  clock = fakeClock();
  logger = keepLog();
  first = createMeilisearchIndex({ ...stub.address, index: 'portal', patience: impatient });
  await fillIndex(first, documents, 3);
  front = createSearchFront({ first, name: 'meilisearch', standIn, clock, logger, patience: 2000 });
});
afterEach(() => stub.close());

const patiently = { timeout: 10_000 };
/** The stub finds nothing: only the embedded index has it. */
const search = async () => ids(await front.search(searchRequest('frånvaro')));
const searchesSent = () => stub.requests.filter(({ path }) => path === '/multi-search').length;
const failWith = (reply: StubReply) => {
  stub.answerWith(({ path }) => (path === '/multi-search' ? reply : undefined));
};

describe('A Meilisearch server (stub) in front of the embedded index', () => {
  it('answers while it is well', async () => {
    expect(await search()).toEqual([]);
    expect(await front.status()).toEqual(await first.status());
    expect(logger.lines).toEqual([]);
  });

  it('P2 is never sent a search with an identity number in it', async () => {
    const text = 'frånvaro 850709-9805';
    await front.search(searchRequest(text));
    await front.suggest({ text, visibleTo: 'everything', today: '2026-11-22', limit: 5 });
    expect(stub.requests.filter(({ body }) => JSON.stringify(body ?? '').includes('9805'))).toEqual([]);
    expect(searchesSent()).toBe(0);
  });

  it.each<[string, StubReply]>([
    ['fails', { status: 500, body: { code: 'internal', message: '' } }],
    ['never answers', 'hang'],
    ['answers something else', { text: 'out of order' }],
  ])('that %s is stood in for at once, and is not asked again for a while', async (_, reply) => {
    failWith(reply);
    expect(await search()).toEqual(['a']);
    const sent = searchesSent();
    expect(await search()).toEqual(['a']);
    expect(
      (await front.suggest({ text: 'fråg', visibleTo: 'everything', today: '2026-11-22', limit: 5 })).words,
    ).toEqual([]);
    expect(searchesSent()).toBe(sent);
    expect(await front.status()).toMatchObject({
      engine: 'embedded',
      documents: 1,
      cursor: 3,
      note: `stands in for meilisearch since ${clock.now().toISOString()}`,
    });
    expect(logger.lines).toMatchObject([{ level: 'warn', fields: { engine: 'meilisearch' } }]);
  });

  it('that is gone is stood in for, also when one asks how it is', async () => {
    await stub.close();
    expect(await front.status()).toMatchObject({ engine: 'embedded', cursor: 3 });
    expect(await search()).toEqual(['a']);
    stub = await startMeilisearchStub();
  });

  it('is asked again by itself when it is back', async () => {
    failWith('hang');
    await search();
    stub.answerWith(() => undefined);
    clock.advance({ seconds: 1 });
    expect(await search()).toEqual(['a']);
    clock.advance({ seconds: 1 });
    // who finds it due is answered by the other one
    expect(await search()).toEqual(['a']);
    await vi.waitFor(async () => expect(await search()).toEqual([]), patiently);
    expect((await front.status()).note).toBeUndefined();
    expect(logger.lines.at(-1)).toMatchObject({ level: 'info', message: 'search engine answers again' });
  });

  it('that has not been built yet leaves the answers to the other', async () => {
    const fresh = createMeilisearchIndex({ ...stub.address, index: 'empty', patience: impatient });
    const newFront = createSearchFront({ first: fresh, name: 'meilisearch', standIn, clock, logger });
    expect(await newFront.status()).toMatchObject({ engine: 'embedded', cursor: 3 });
    expect(ids(await newFront.search(searchRequest('frånvaro')))).toEqual(['a']);
  });

  it('is not asked before it has caught up with what it missed', async () => {
    failWith('hang');
    await search();
    stub.answerWith(() => undefined);
    await standIn.apply({ subjects: [], documents: [], cursor: 8 });
    clock.advance({ seconds: 2 });
    await search();
    const looked = () => stub.requests.filter(({ path }) => path.endsWith('/stats')).length;
    await vi.waitFor(() => expect(looked()).toBeGreaterThan(0), patiently);
    expect(await search()).toEqual(['a']);
    await first.apply({ subjects: [], documents: [], cursor: 8 });
    clock.advance({ seconds: 60 });
    await search();
    await vi.waitFor(async () => expect(await search()).toEqual([]), patiently);
  });
});
