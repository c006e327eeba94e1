import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SearchIndex, SearchRequest } from '#src/platform/search/search-index.ts';
import { fillIndex, ids, searchDocument, searchRequest } from './documents.ts';

const documents = [
  searchDocument('team', {
    title: 'Närvaroteam i tre skolor',
    body: 'Närvaroteamet möter eleven och utreder frånvaron tillsammans med vårdnadshavarna.',
    law: [{ chapter: '7', section: '22', statute: 'SoL' }],
  }),
  searchDocument('mapping', {
    title: 'Kartläggning av skolfrånvaro',
    names: ['BUP'],
    body: 'Elevhälsoteamet kartlägger tidiga tecken. Rektorn beslutar om utredning.',
    law: [{ chapter: '7', section: '19 a' }],
  }),
  searchDocument('start', {
    title: 'Mjuk morgonstart',
    body: 'En lugn stund före första lektionen. Läraren tar emot i dörren.',
    law: [
      { chapter: '7', section: '19' },
      { chapter: '7', section: '22', statute: 'skollagen' },
    ],
  }),
  searchDocument('bus', {
    title: 'Skolskjuts',
    body: 'Tecken som kommer tidiga morgnar. Enligt 7 kap. 19 a § utreds frånvaro.',
  }),
];
const absence = {
  shown: 'långvarig frånvaro',
  equal: [],
  silent: ['hemmasittare'],
  broader: ['skolfrånvaro'],
};

/** Which words find which documents, and what is told of it. */
export function describeFinding(index: SearchIndex): void {
  const search = (text: string, own: Partial<SearchRequest> = {}) => index.search(searchRequest(text, own));

  describe('finds', () => {
    beforeAll(() => fillIndex(index, documents));
    beforeEach(() =>
      index.setSynonyms([absence, { shown: 'vårdnadshavare', equal: ['förälder'], silent: [], broader: [] }]),
    );

    it.each([
      ['a word in any form', 'närvaroteamets', ['team']],
      ['a compound by its part', 'morgon', ['start']],
      ['a part by its compound', 'elevhälsa', ['mapping']],
      ['a compound by its parts apart', 'elevhälsa team', ['mapping']],
      ['an equal word', 'föräldrar', ['team']],
      ['another name', 'bup', ['mapping']],
      ['a word without å, ä and ö', 'kartlaggning', ['mapping']],
      ['upper case', 'MORGONSTART', ['start']],
      ['decomposed letters', 'kartla\u0308ggning', ['mapping']],
      ['all words before some of them', 'tidiga tecken elevhälsoteam', ['mapping']],
    ])('%s', async (_, text, first) => {
      expect(ids(await search(text)).slice(0, 1)).toEqual(first);
    });

    it('what is spelt wrong, and says what it looked for', async () => {
      const result = await search('kartlegning');
      expect(ids(result)).toContain('mapping');
      expect(result.corrections).toEqual([{ written: 'kartlegning', meant: 'kartläggning' }]);
    });

    it('nothing by a correction of a word that it knows, or of what is to be taken as written', async () => {
      expect((await search('skolskjuts')).corrections).toEqual([]);
      const exact = await search('kartlegning', { isExact: true });
      expect(exact).toMatchObject({ hits: [], corrections: [] });
      expect(ids(await search('förälder', { isExact: true }))).toEqual([]);
    });

    it('the unfinished word while it is typed', async () => {
      expect(ids(await search('morgons', { isTyping: true }))).toContain('start');
      expect(ids(await search('rekto', { isTyping: true }))).toEqual(['mapping']);
    });

    it('quoted words only where they stand together', async () => {
      expect(ids(await search('"tidiga tecken"'))).toEqual(['mapping']);
      expect(ids(await search('"tecken tidiga"'))).toEqual([]);
    });

    it('nothing that holds a word with a minus', async () => {
      expect(ids(await search('tecken'))).toEqual(expect.arrayContaining(['mapping', 'bus']));
      expect(ids(await search('tecken -rektor'))).toEqual(['bus']);
      expect(ids(await search('tecken -"tidiga tecken"'))).toEqual(['bus']);
      expect(ids(await search('-tecken')).toSorted()).toEqual(['start', 'team']);
    });

    it('a silent word by the portal’s own, which it shows instead', async () => {
      const result = await search('hemmasittare');
      expect(ids(result)).toContain('mapping');
      expect(result.shownInstead).toEqual(['långvarig frånvaro']);
    });

    it.each(['hemmasittare närvaroteam', 'hemmasitare närvaroteam', '"hemmasittare" närvaroteam'])(
      'and never says a silent word itself: %s',
      async (text) => {
        for (const isExact of [false, true]) {
          const { hits, isSilent, ...told } = await search(text, { isExact });
          const said = JSON.stringify([told, hits.map(({ missing }) => missing)]);
          expect(said).not.toMatch(/hemmasitt/);
          if (text.includes('sitt')) expect(isSilent).toBe(true);
        }
      },
    );

    it('a paragraph by what cites it, apart from the one without the letter', async () => {
      const result = await search('7 kap 19 a');
      expect(ids(result).toSorted()).toEqual(['bus', 'mapping']);
      expect(result.law).toEqual([{ chapter: '7', section: '19 a' }]);
      expect(ids(await search('7:19'))[0]).toBe('start');
      expect(ids(await search('19 a §'))[0]).toBe('mapping');
    });

    it('a paragraph of the statute that is named, not the same of another', async () => {
      expect(ids(await search('7 kap. 22 § skollagen'))).toEqual(['start']);
      const { hits, law, whole } = await search('7 kap 22 § SoL');
      expect(law).toEqual([{ chapter: '7', section: '22', statute: 'SoL' }]);
      expect([whole, hits[0]?.missing]).toEqual([1, []]);
      expect(ids({ hits })).toEqual(['team']);
      expect(ids(await search('7:22')).toSorted()).toEqual(['start', 'team']);
    });

    it('some of the words when nothing has all, and says which are missing', async () => {
      const result = await search('närvaroteam skolskjuts');
      expect(result.whole).toBe(0);
      const missing = Object.fromEntries(result.hits.map((hit) => [hit.id, hit.missing]));
      expect(missing).toMatchObject({ 'entry:team': ['skolskjuts'], 'entry:bus': ['närvaroteam'] });
    });

    it('everything when nothing is asked for', async () => {
      expect(await search('')).toMatchObject({ total: 4, whole: 4 });
      expect(ids(await search('   ', { sort: 'title' }))).toEqual(['mapping', 'start', 'team', 'bus']);
    });
  });

  describe('reads with new synonyms', () => {
    it('from the moment that it has them', async () => {
      await fillIndex(index, documents);
      await index.setSynonyms([]);
      expect(ids(await search('välkomstritual'))).toEqual([]);
      await index.setSynonyms([{ shown: 'morgonstart', equal: ['välkomstritual'], silent: [], broader: [] }]);
      expect(ids(await search('välkomstritual'))).toEqual(['start']);
    });

    it('for one search alone, when that brings its own', async () => {
      await fillIndex(index, documents);
      await index.setSynonyms([]);
      const synonyms = [{ shown: 'morgonstart', equal: ['välkomstritual'], silent: [], broader: [] }];
      expect(ids(await search('välkomstritual', { synonyms }))).toEqual(['start']);
      expect(ids(await search('välkomstritual'))).toEqual([]);
    });
  });
}
