import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMeilisearchIndex } from '#src/features/search/meilisearch/meilisearch-index.ts';
import type { SearchIndex } from '#src/platform/search/search-index.ts';
import {
  type MeilisearchStub,
  type StubRequest,
  startMeilisearchStub,
} from '#test/support/meilisearch-stub.ts';
import { fillIndex, searchDocument, searchRequest } from '../contract/documents.ts';
import { impatient } from './patience.ts';

type Query = Record<string, unknown> & { filter: string; attributesToRetrieve?: string[] };

let stub: MeilisearchStub;
let index: SearchIndex;
beforeEach(async () => {
  stub = await startMeilisearchStub();
  index = createMeilisearchIndex({ ...stub.address, index: 'portal', patience: impatient });
  await fillIndex(index, [searchDocument('a', { title: 'Skolfrånvaro', body: 'Rektor utreder frånvaron.' })]);
  stub.requests.length = 0;
});
afterEach(() => stub.close());

const queriesOf = ({ body }: StubRequest) => (body as { queries: Query[] }).queries;
const queries = () => stub.requests.filter(({ path }) => path === '/multi-search').flatMap(queriesOf);
const filters = () => queries().map(({ filter }) => filter);

/** Lets every question find the one document, counted once. */
function findDocument(): void {
  const [document = {}] = stub.documents('portal');
  stub.answerWith((request) => {
    if (request.path !== '/multi-search') return undefined;
    const results = queriesOf(request).map(({ page, attributesToRetrieve = [] }) => {
      const asked = Object.entries(document).filter(([field]) => attributesToRetrieve.includes(field));
      const count = page ? { totalHits: 1 } : { estimatedTotalHits: 1 };
      return { hits: [Object.fromEntries(asked)], ...count };
    });
    return { body: { results } };
  });
}

describe('A search on a Meilisearch server (stub)', () => {
  it('asks for what the reader may see, in every question', async () => {
    findDocument();
    const visibleTo = new Set(['public', 'network:1'] as const);
    await index.search(searchRequest('frånvaro rektor', { visibleTo, count: ['town'], sort: 'title' }));
    await index.suggest({ text: 'fråga', visibleTo, today: '2026-11-22', limit: 5 });
    const visible = '"visibility" IN ["public", "network:1"]';
    expect(queries().length).toBeGreaterThan(8);
    expect(
      filters().filter((filter) => filter !== visible && !filter.startsWith(`(${visible}) AND `)),
    ).toEqual([]);
    const facetSearches = stub.requests.filter(({ path }) => path.endsWith('/facet-search'));
    expect(facetSearches.length).toBeGreaterThan(0);
    for (const { body } of facetSearches) expect((body as Query).filter).toContain(visible);
  });

  it('asks for stems, counts one a subject, and leaves words and weights to the portal', async () => {
    findDocument();
    const result = await index.search(searchRequest('frånvaron', { visibleTo: 'everything' }));
    const counting = queries().find(({ page }) => page === 1);
    expect(counting).toMatchObject({ indexUid: 'portal', distinct: 'subject', hitsPerPage: 1 });
    expect(counting?.filter).toContain('"terms" IN ["frånvaro"');
    expect(result).toMatchObject({ total: 1, whole: 1 });
    expect(result.hits).toMatchObject([
      { id: 'entry:a', title: [{ text: 'Skolfrånvaro', isMarked: true }], missing: [] },
    ]);
    expect(result.hits[0]?.score.text).toBeGreaterThan(0);
  });

  it('looks a phrase up in the texts, in quotation marks', async () => {
    await index.search(searchRequest('"utreder frånvaron"'));
    const phrase = queries().find(({ q }) => q !== undefined);
    expect(phrase).toMatchObject({
      q: '"utred frånvaro"',
      attributesToSearchOn: ['titleStems', 'nameStems', 'bodyStems'],
      attributesToRetrieve: ['key'],
    });
  });

  it('counts a chosen facet without its own filter', async () => {
    findDocument();
    const filter = { town: ['Lillfors', 'A"B'], kind: ['guide'] };
    await index.search(searchRequest('', { visibleTo: 'everything', filter, count: ['town', 'use'] }));
    const asking = (facet: string) => queries().find(({ facets }) => String(facets) === facet)?.filter;
    expect(asking('facet_town')).toContain('"facet_kind" IN ["guide"]');
    expect(asking('facet_town')).not.toContain('facet_town');
    expect(asking('facet_use')).toContain('"facet_town" IN ["Lillfors", "A\\"B"]');
  });

  it('asks for words like one that nothing has, and looks for the nearest instead', async () => {
    stub.answerWith(({ path, body }) => {
      if (!path.endsWith('/facet-search')) return undefined;
      expect(body).toMatchObject({ facetName: 'words', facetQuery: 'frånvarro' });
      const facetHits = [
        { value: 'frånvarorapport', count: 9 },
        { value: 'frånvaron', count: 7 },
        { value: 'frånvaro', count: 5 },
      ];
      return { body: { facetHits } };
    });
    const result = await index.search(searchRequest('frånvarro'));
    expect(result.corrections).toEqual([{ written: 'frånvarro', meant: 'frånvaro' }]);
    expect(filters().some((filter) => filter.includes('"frånvaro"'))).toBe(true);
  });

  it('pages in the order of the server what it does not rank itself', async () => {
    findDocument();
    stub.requests.length = 0;
    await index.search(searchRequest('', { sort: 'reviewed', from: 0, limit: 7 }));
    expect(queries()).toContainEqual(
      expect.objectContaining({
        sort: ['reviewedOn:desc', 'subjectTitleKey:asc', 'place:asc', 'key:asc'],
        distinct: 'subject',
        offset: 0,
      }),
    );
  });

  it('never sends what was typed as syntax', async () => {
    for (const text of [
      'a" OR visibility = "member',
      '\\',
      "'; NOT (",
      '"-x',
      '\ud800',
      'x'.repeat(10_000),
    ]) {
      await index.search(searchRequest(text, { isTyping: true }));
    }
    const sent = JSON.stringify(stub.requests);
    expect(sent).not.toMatch(/visibility = |;|\\ud800|x{100}/);
  });
});
