import { beforeAll, describe, expect, it } from 'vitest';
import type { SearchIndex, SearchRequest, SuggestRequest } from '#src/platform/search/search-index.ts';
import { fillIndex, ids, searchDocument, searchRequest } from './documents.ts';

const documents = [
  ...['ett', 'två', 'tre'].map((id) => {
    return searchDocument(id, {
      title: `Vardagsrutin ${id}`,
      body: 'Samverkan om närvaron med samverkansmodell.',
      facets: { kind: ['method'] },
    });
  }),
  ...['fyra', 'fem', 'sex'].map((id) => {
    return searchDocument(id, {
      visibility: 'network:bergslagen',
      title: `Hemligt samtalsstöd ${id}`,
      body: 'Samtalsguide och kryptonit.',
      facets: { kind: ['secret'] },
    });
  }),
  searchDocument('ensam', { title: 'Udda', body: 'Samkväm för alla.' }),
];

/** That nothing shows what its reader may not see. */
export function describeSight(index: SearchIndex): void {
  const search = (text: string, own: Partial<SearchRequest> = {}) => index.search(searchRequest(text, own));
  const suggest = (text: string, visibleTo: SuggestRequest['visibleTo'] = new Set(['public'])) => {
    return index.suggest({ text, visibleTo, today: '2026-11-22', limit: 10 });
  };
  const member = new Set(['public', 'network:bergslagen'] as const);

  describe('hides', () => {
    beforeAll(() => fillIndex(index, documents));

    it('hits, totals and counts', async () => {
      const request = { count: ['kind'] };
      expect(await search('kryptonit', request)).toMatchObject({ total: 0, hits: [], facets: { kind: {} } });
      expect(await search('', request)).toMatchObject({ total: 4, facets: { kind: { method: 3 } } });
      expect(await search('kryptonit', { ...request, visibleTo: member })).toMatchObject({
        total: 3,
        facets: { kind: { secret: 3 } },
      });
      expect((await search('', { visibleTo: 'everything' })).total).toBe(7);
      expect((await search('', { visibleTo: new Set() })).total).toBe(0);
    });

    it('words that only hidden documents have, from corrections and suggestions', async () => {
      expect((await search('kryptonyt')).corrections).toEqual([]);
      expect((await search('samtalsgyide')).corrections).toEqual([]);
      expect((await suggest('krypt')).words).toEqual([]);
      expect((await suggest('krypt', 'everything')).words).toEqual([]);
      expect((await suggest('heml')).titles).toEqual([]);
      expect((await suggest('heml', member)).titles).toHaveLength(3);
    });

    it('words of fewer than three documents from the suggestions', async () => {
      expect((await suggest('sam')).words).toEqual(['samverkan', 'samverkansmodell']);
    });
  });

  describe('suggests', () => {
    beforeAll(() => fillIndex(index, documents));

    it('words as people write them, one form of each', async () => {
      expect((await suggest('om när')).words).toEqual(['närvaron']);
    });

    it('titles that hold what is typed, marked', async () => {
      const { titles } = await suggest('vardagsr');
      expect(titles.map(({ id }) => id).toSorted()).toEqual(['entry:ett', 'entry:tre', 'entry:två']);
      expect(titles[0]?.title[0]).toEqual({ text: 'Vardagsrutin', isMarked: true });
      expect((await suggest('vardagsrutin tv')).titles.map(({ id }) => id)).toEqual([]);
      expect((await suggest('vardagsrutin två')).titles.map(({ id }) => id)).toEqual(['entry:två']);
    });

    it('no word that is silent', async () => {
      const synonyms = { shown: 'tillsammans', equal: [], silent: ['samverkan'], broader: [] };
      await index.setSynonyms([synonyms]);
      expect((await suggest('sam')).words).toEqual(['samverkansmodell']);
      await index.setSynonyms([]);
      expect((await suggest('sam')).words).toEqual(['samverkan', 'samverkansmodell']);
    });

    it('nothing before the third letter', async () => {
      expect(await suggest('va')).toEqual({ words: [], titles: [] });
      expect(await suggest('')).toEqual({ words: [], titles: [] });
    });

    it('what has come and not what has gone', async () => {
      await index.apply({
        subjects: ['entry:ett'],
        documents: [searchDocument('ny', { title: 'Vardagsbestyr', body: 'Samkväm.' })],
        cursor: 2,
      });
      expect((await suggest('vardags')).titles.map(({ id }) => id).toSorted()).toEqual([
        'entry:ny',
        'entry:tre',
        'entry:två',
      ]);
      expect((await suggest('sam')).words).toEqual([]);
      expect(ids(await search('samkväm')).toSorted()).toEqual(['ensam', 'ny']);
    });
  });
}
