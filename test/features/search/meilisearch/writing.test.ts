import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMeilisearchIndex } from '#src/features/search/meilisearch/meilisearch-index.ts';
import type { SearchIndex } from '#src/platform/search/search-index.ts';
import { type MeilisearchStub, startMeilisearchStub } from '#test/support/meilisearch-stub.ts';
import { fillIndex, searchDocument } from '../contract/documents.ts';
import { impatient } from './patience.ts';

let stub: MeilisearchStub;
let index: SearchIndex;
beforeEach(async () => {
  stub = await startMeilisearchStub();
  index = createMeilisearchIndex({ ...stub.address, index: 'portal', patience: impatient });
});
afterEach(() => stub.close());

const asked = () =>
  stub.requests
    .map(({ method, path }) => `${method} ${path.replaceAll(/_new_[-\w]{36}/g, '_new')}`)
    .filter((line) => !line.includes('/tasks/'));

describe('A rebuild on a Meilisearch server (stub)', () => {
  it('goes into an index of its own, which takes the place of the old one together with its state', async () => {
    await fillIndex(index, [searchDocument('a', { title: 'Första' })], 4);
    expect(asked()).toEqual([
      'GET /indexes?limit=1000',
      'POST /indexes',
      'PATCH /indexes/portal_new/settings',
      'POST /indexes/portal_new/documents',
      'POST /indexes/portal_new_meta/documents?primaryKey=key',
      'POST /indexes',
      'POST /indexes',
      'POST /swap-indexes',
      'DELETE /indexes/portal_new',
      'DELETE /indexes/portal_new_meta',
    ]);
    expect(stub.documents('portal')).toMatchObject([{ id: 'entry:a', title: 'Första' }]);
    expect(await index.status()).toMatchObject({ engine: 'meilisearch', documents: 1, cursor: 4 });
  });

  it('sends the key with every request, and analysed words', async () => {
    await fillIndex(index, [searchDocument('a', { title: 'Skolfrånvaron', facets: { town: ['Lillfors'] } })]);
    expect(new Set(stub.requests.map(({ key }) => key))).toEqual(new Set([`Bearer ${stub.address.key}`]));
    expect(stub.documents('portal')).toMatchObject([
      {
        key: expect.stringMatching(/^[\w-]{43}$/),
        terms: expect.arrayContaining(['skolfrånvaro', 'frånvaro']),
        words: ['skolfrånvaron'],
        titleStems: 'skolfrånvaro',
        facet_town: ['Lillfors'],
        isMixed: false,
      },
    ]);
  });

  it('that is abandoned leaves nothing behind', async () => {
    const rebuild = await index.rebuild();
    await rebuild.abandon();
    expect(asked().slice(-2)).toEqual(['DELETE /indexes/portal_new', 'DELETE /indexes/portal_new_meta']);
    expect(await index.status()).toMatchObject({ cursor: undefined });
  });

  it('takes away what a process that died has left, and nothing else', async () => {
    const left = ['portal_new_old', 'portal_new_fresh', 'portal', 'other_new_old'].map((uid) => ({
      uid,
      createdAt: uid.endsWith('fresh') ? new Date().toISOString() : '2026-01-01T00:00:00Z',
    }));
    stub.answerWith(({ method, path }) => {
      return method === 'GET' && path.startsWith('/indexes?') ? { body: { results: left } } : undefined;
    });
    await index.rebuild();
    expect(asked().filter((line) => line.startsWith('DELETE'))).toEqual(['DELETE /indexes/portal_new_old']);
  });
});

describe('A change on a Meilisearch server (stub)', () => {
  beforeEach(async () => {
    await fillIndex(index, [], 4);
    stub.requests.length = 0;
  });

  it('puts the new before it takes the old, and says last how far it is', async () => {
    const document = searchDocument('a');
    await index.apply({ subjects: ['entry:a', 'entry:"b'], documents: [document], cursor: 5 });
    expect(asked()).toEqual([
      'GET /indexes/portal_meta/documents/state',
      'POST /indexes/portal/documents',
      'POST /indexes/portal/documents/delete',
      'POST /indexes/portal_meta/documents?primaryKey=key',
    ]);
    const key = stub.documents('portal')[0]?.['key'];
    const deletion = stub.requests.find(({ path }) => path.endsWith('/delete'));
    expect(deletion?.body).toEqual({
      filter: `("subject" IN ["entry:a", "entry:\\"b"]) AND (NOT ("key" IN ["${key}"]))`,
    });
    expect(await index.status()).toMatchObject({ cursor: 5 });
  });

  it('that is there already is left out', async () => {
    await index.apply({ subjects: ['entry:a'], documents: [], cursor: 4 });
    expect(asked()).toEqual(['GET /indexes/portal_meta/documents/state']);
  });

  it('is refused by an index of another version', async () => {
    const newer = createMeilisearchIndex({
      ...stub.address,
      index: 'portal',
      contentVersion: () => 'newer',
      patience: impatient,
    });
    expect(await newer.status()).toMatchObject({ cursor: undefined });
    await expect(newer.apply({ subjects: [], documents: [], cursor: 9 })).rejects.toMatchObject({
      code: 'unavailable',
    });
  });
});
