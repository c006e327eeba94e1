import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMeilisearchIndex } from '#src/features/search/meilisearch/meilisearch-index.ts';
import { loggedError } from '#src/platform/error-text.ts';
import type { SearchIndex } from '#src/platform/search/search-index.ts';
import {
  type MeilisearchStub,
  type StubReply,
  startMeilisearchStub,
} from '#test/support/meilisearch-stub.ts';
import { fillIndex, searchDocument, searchRequest } from '../contract/documents.ts';
import { impatient } from './patience.ts';

let stub: MeilisearchStub;
let index: SearchIndex;
beforeEach(async () => {
  stub = await startMeilisearchStub();
  index = createMeilisearchIndex({ ...stub.address, index: 'portal', patience: impatient });
  await fillIndex(index, [searchDocument('a')]);
});
afterEach(() => stub.close());

/** As an error of the server, whose own words may quote what was typed. */
const fault = (status: number, code: string): StubReply => {
  return { status, body: { message: 'near `hemlig sökning`', code, type: 'internal', link: '' } };
};

describe('A search that a Meilisearch server (stub) does not answer', () => {
  it.each<[string, StubReply, string]>([
    ['fails', fault(500, 'internal'), 'internal'],
    ['is busy', fault(503, 'too_many_search_requests'), 'too_many_search_requests'],
    ['refuses the key', fault(403, 'invalid_api_key'), 'invalid_api_key'],
    ['is behind a proxy that fails', { status: 502, text: '' }, 'http-502'],
    ['never answers', 'hang', 'too-slow'],
    ['answers something else', { text: '<html>' }, 'unreadable-answer'],
    ['answers in another shape', { body: { results: [{}] } }, 'unreadable-answer'],
    ['answers hits in another shape', { body: { results: [{ hits: [{}] }] } }, 'unreadable-answer'],
  ])('since it %s is unavailable, with a name and without what was typed', async (_, reply, name) => {
    stub.answerWith(({ path }) => (path === '/multi-search' ? reply : undefined));
    const request = searchRequest('"hemlig sökning"');
    const error: unknown = await index.search(request).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'unavailable', message: `Meilisearch: ${name}` });
    expect(JSON.stringify(loggedError(error))).not.toContain('hemlig');
  });

  it('since it is gone is unavailable, and so is everything else', async () => {
    await stub.close();
    const gone = { code: 'unavailable', message: 'Meilisearch: no-connection' };
    await expect(index.search(searchRequest('frånvaro'))).rejects.toMatchObject(gone);
    await expect(index.status()).rejects.toMatchObject(gone);
    await expect(index.apply({ subjects: [], documents: [], cursor: 9 })).rejects.toMatchObject(gone);
    await expect(index.rebuild()).rejects.toMatchObject(gone);
  });
});

describe('A write on a Meilisearch server (stub)', () => {
  const change = { subjects: ['entry:a'], documents: [searchDocument('a')], cursor: 9 };
  /** Answers the path so for the first few times. */
  function failing(path: RegExp, times: number, reply: StubReply): void {
    let left = times;
    stub.answerWith((request) => {
      if (!path.test(request.path) || left === 0) return undefined;
      left -= 1;
      return reply;
    });
  }

  it('is made again after a fault of the moment', async () => {
    failing(/portal\/documents$/, 3, fault(503, 'too_many_open_files'));
    await index.apply(change);
    expect(await index.status()).toMatchObject({ cursor: 9 });
  });

  it('is made again when its task failed for the moment', async () => {
    failing(/^\/tasks\//, 2, {
      body: { uid: 7, status: 'failed', error: { code: 'io_error', message: '' } },
    });
    await index.apply(change);
    expect(await index.status()).toMatchObject({ cursor: 9 });
  });

  it('is given up after four times, and nothing says that it was made', async () => {
    failing(/portal\/documents$/, 4, fault(503, 'too_many_open_files'));
    await expect(index.apply(change)).rejects.toThrow('Meilisearch: too_many_open_files');
    expect(await index.status()).toMatchObject({ cursor: 1 });
  });

  it('that swaps indexes is never made again, since that would swap them back', async () => {
    failing(/^\/swap-indexes$/, 1, fault(503, 'too_many_open_files'));
    const rebuild = await index.rebuild();
    await expect(rebuild.finish(12)).rejects.toThrow('Meilisearch: too_many_open_files');
    expect(stub.requests.filter(({ path }) => path === '/swap-indexes')).toHaveLength(2);
    await rebuild.abandon();
    expect(await index.status()).toMatchObject({ cursor: 1, documents: 1 });
  });

  it('is given up at once when it would fail again', async () => {
    failing(/portal\/documents$/, 1, fault(400, 'invalid_document_id'));
    await expect(index.apply(change)).rejects.toThrow('Meilisearch: invalid_document_id');
  });

  it('is given up when its task does not end', async () => {
    stub.answerWith(({ path }) => {
      return path.startsWith('/tasks/') ? { body: { uid: 7, status: 'processing', error: null } } : undefined;
    });
    await expect(index.apply(change)).rejects.toThrow('Meilisearch: task-too-slow');
  });
});
