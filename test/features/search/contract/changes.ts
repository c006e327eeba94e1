import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SearchIndex } from '#src/platform/search/search-index.ts';
import { fillIndex, ids, type OpenIndex, searchDocument, searchRequest } from './documents.ts';

/** What happens to an index over time. */
export function describeChanges(open: OpenIndex): void {
  describe('follows', () => {
    let opened: Awaited<ReturnType<OpenIndex>>;
    let index: SearchIndex;
    beforeEach(async () => {
      opened = await open();
      index = opened.index;
    });
    afterEach(() => opened.cleanUp());
    const search = async (text: string) => ids(await index.search(searchRequest(text, { sort: 'title' })));

    it('nothing until it is built', async () => {
      expect(await index.status()).toMatchObject({ documents: 0, cursor: undefined });
      await expect(index.search(searchRequest('frånvaro'))).rejects.toMatchObject({ code: 'unavailable' });
      await expect(index.apply({ subjects: [], documents: [], cursor: 1 })).rejects.toMatchObject({
        code: 'unavailable',
      });
      await fillIndex(index, [], 0);
      expect(await index.status()).toMatchObject({ documents: 0, cursor: 0 });
      expect(await search('frånvaro')).toEqual([]);
    });

    it('changes at once: what is new, what says something else, what is gone', async () => {
      await fillIndex(
        index,
        [searchDocument('a', { title: 'Första' }), searchDocument('b', { title: 'Andra' })],
        7,
      );
      await index.apply({ subjects: [], documents: [searchDocument('c', { title: 'Tredje' })], cursor: 8 });
      expect(await search('tredje')).toEqual(['c']);
      await index.apply({
        subjects: ['entry:a'],
        documents: [searchDocument('a', { title: 'Ny titel', version: '2' })],
        cursor: 9,
      });
      expect(await search('första')).toEqual([]);
      expect((await index.search(searchRequest('titel'))).hits).toMatchObject([
        { id: 'entry:a', version: '2' },
      ]);
      await index.apply({ subjects: ['entry:a', 'entry:c', 'entry:nobody'], documents: [], cursor: 12 });
      expect(await search('')).toEqual(['b']);
      expect(await index.status()).toMatchObject({ documents: 1, cursor: 12 });
    });

    it('all documents of a subject, of which fewer may be left', async () => {
      const chapter = (number: number) =>
        searchDocument(`g#kap-${number}`, { title: `Kapitel om trappor ${number}` });
      await fillIndex(index, [chapter(1), chapter(2)]);
      await index.apply({ subjects: ['entry:g'], documents: [chapter(1)], cursor: 2 });
      expect(await index.status()).toMatchObject({ documents: 1 });
      await index.apply({ subjects: ['entry:g'], documents: [], cursor: 3 });
      expect(await search('trappor')).toEqual([]);
    });

    it('a document that hides or shows itself', async () => {
      await fillIndex(index, [searchDocument('a', { title: 'Första' })]);
      const hidden = searchDocument('a', { title: 'Första', visibility: 'member' });
      await index.apply({ subjects: ['entry:a'], documents: [hidden], cursor: 2 });
      expect(await search('första')).toEqual([]);
      await index.apply({
        subjects: ['entry:a'],
        documents: [searchDocument('a', { title: 'Första' })],
        cursor: 3,
      });
      expect(await search('första')).toEqual(['a']);
    });

    it('a rebuild when it is finished, and answers all the time', async () => {
      await fillIndex(index, [searchDocument('old', { title: 'Gammal text' })], 3);
      const rebuild = await index.rebuild();
      let isFinished = false;
      const answers: string[][] = [];
      const asking = (async () => {
        while (!isFinished) answers.push(await search('text'));
      })();
      for (let part = 0; part < 5; part += 1) {
        await rebuild.add(
          Array.from({ length: 40 }, (_, at) =>
            searchDocument(`new-${part}-${at}`, { title: `Ny text ${at}` }),
          ),
        );
        expect(await index.status()).toMatchObject({ documents: 1, cursor: 3 });
      }
      await rebuild.finish(4);
      expect(await index.status()).toMatchObject({ documents: 200, cursor: 4 });
      isFinished = true;
      await asking;
      expect(answers.length).toBeGreaterThan(0);
      for (const answer of answers) expect([1, 20]).toContain(answer.length);
      expect(await search('gammal')).toEqual([]);
    });

    it('changes while it is rebuilt, and forgets a rebuild that is abandoned', async () => {
      await fillIndex(index, [searchDocument('a', { title: 'Första' })], 3);
      const rebuild = await index.rebuild();
      await rebuild.add([searchDocument('b', { title: 'Andra' })]);
      await index.apply({ subjects: [], documents: [searchDocument('c', { title: 'Tredje' })], cursor: 4 });
      await rebuild.abandon();
      expect(await search('')).toEqual(['a', 'c']);
      expect(await index.status()).toMatchObject({ documents: 2, cursor: 4 });
    });
  });
}
