import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Excerpt, SearchIndex, SearchRequest } from '#src/platform/search/search-index.ts';
import { fillIndex, searchDocument, searchRequest } from './documents.ts';

const filler = 'En mening om något helt annat står här. ';
const decomposed = 'Na\u0308r\u00advaro kra\u0308ver tid.';
const documents = [
  searchDocument('long', {
    title: 'Skolfrånvaron i siffror',
    body: `${filler.repeat(40)}Rektor utreder frånvaro. ${filler.repeat(20)}Här nämns frånvaro en gång till.`,
  }),
  searchDocument('decomposed', { title: 'Teckenprov', body: decomposed }),
  searchDocument('huge', { title: 'Ett långt dokument', body: `${filler.repeat(2500)}Sist står trampolin.` }),
  searchDocument('markup', {
    title: '<b>Rubrik</b>',
    body: 'Text med <script>alert("rubrik")</script> & tecken 🙂',
  }),
  searchDocument('unbroken', { title: 'Obruten', body: `studsmatta${'🙂'.repeat(2000)}` }),
];
const hostile = [
  '"',
  '*',
  '"""',
  'a* OR b',
  'NEAR(frånvaro rektor, 5)',
  '{title body}: frånvaro',
  '^frånvaro',
  '(((',
  ')',
  '- - -',
  '-"',
  'AND OR NOT',
  "'; drop table document; --",
  '🙂👩‍👩‍👧',
  'e\u0301\u0301\u0301',
  '\ud83d frånvaro \udc00',
  '\u0000',
  'och att i på',
  '?!.,;:',
  '§§§ 7 kap',
  '中文 العربية кириллица frånvaro',
  'skol- och hemsamverkan, åk 7–9',
];

/** What is shown of a hit, and that no query is too odd. */
export function describeReading(index: SearchIndex): void {
  const search = (text: string, own: Partial<SearchRequest> = {}) => index.search(searchRequest(text, own));
  const hit = async (text: string) => (await search(text)).hits[0];

  describe('shows', () => {
    beforeAll(() => fillIndex(index, documents));

    it('the part of the body that answers best, cut between words', async () => {
      const found = await hit('rektor frånvaro');
      expect(found?.excerpt.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual([
        'Rektor',
        'frånvaro',
      ]);
      const text = joined(found?.excerpt);
      expect(text.length).toBeLessThan(320);
      expect(documents[0]?.body.split(/\s+/)).toEqual(
        expect.arrayContaining(text.replaceAll('…', '').trim().split(/\s+/)),
      );
    });

    it('pieces that joined are the original, also decomposed and with soft hyphens', async () => {
      expect(joined((await hit('närvaro'))?.excerpt)).toBe(decomposed);
      for (const word of ['rektor', 'trampolin', 'alert', 'studsmatta']) {
        const text = joined((await hit(word))?.excerpt)
          .replace(/^…/, '')
          .replace(/…$/, '');
        expect(text).not.toBe('');
        expect(documents.some(({ body }) => body.includes(text))).toBe(true);
        expect(text.isWellFormed()).toBe(true);
      }
    });

    it('the whole title with its marks, as plain text', async () => {
      expect((await hit('frånvaro'))?.title).toEqual([
        { text: 'Skolfrånvaron', isMarked: true },
        { text: ' i siffror', isMarked: false },
      ]);
      expect(joined((await hit('rubrik'))?.title)).toBe('<b>Rubrik</b>');
    });

    it('no excerpt when the body has none of the words, or nothing was asked for', async () => {
      expect((await hit('teckenprov'))?.excerpt).toEqual([]);
      expect((await hit(''))?.excerpt).toEqual([]);
    });
  });

  describe('takes', () => {
    beforeAll(() => fillIndex(index, documents));

    it.each(hostile)('%j without error', async (text) => {
      const result = await search(text, { isTyping: true, count: ['kind'] });
      expect(result.total).toBeGreaterThanOrEqual(result.hits.length);
      await index.suggest({ text, visibleTo: 'everything', today: '2026-11-22', limit: 5 });
    });

    it('a query of ten thousand characters', async () => {
      expect((await search('frånvaro '.repeat(1200))).total).toBe(1);
      expect((await search('x'.repeat(10_000))).total).toBe(0);
    });

    it('any string', async () => {
      const anyUnit = fc.oneof(
        fc.constantFrom(...'"*():^{}-§ frånvaro 7kap'),
        fc.nat(0xffff).map((code) => String.fromCharCode(code)),
      );
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: anyUnit, maxLength: 60 }), async (text) => {
          expect((await search(text)).hits.length).toBeLessThanOrEqual(5);
        }),
        { numRuns: 200 },
      );
    });
  });
}

function joined(excerpt: Excerpt | undefined): string {
  return (excerpt ?? []).map(({ text }) => text).join('');
}
