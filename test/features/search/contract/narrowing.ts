import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SearchDocument } from '#src/platform/search/search-document.ts';
import type { SearchIndex, SearchRequest } from '#src/platform/search/search-index.ts';
import { fillIndex, ids, searchDocument, searchRequest } from './documents.ts';

const towns = ['Lillfors', 'Åslunda', 'Norrbruk'];
const kinds = ['method', 'guide'];
const words = ['frånvaro', 'lärare', 'buss'];

/** Sixty documents of forty subjects, whose words and values come again and again. */
const documents: SearchDocument[] = Array.from({ length: 60 }, (_, at) => {
  const id = at < 40 ? `${at}` : `${at - 40}#part`;
  return searchDocument(id, {
    title: `Åtgärd ${String.fromCharCode(97 + ((at * 7) % 26))} ${at}`,
    body: words.filter((_, word) => (at * 5 + word * 3) % (word + 2) === 0).join(' och '),
    facets: {
      town: [towns[at % 3] ?? '', towns[(at * 2) % 3] ?? ''],
      kind: at % 4 === 0 ? [] : [kinds[at % 2] ?? ''],
    },
    visibility: at % 10 === 0 ? 'member' : 'public',
    reviewedOn: at % 3 === 0 ? undefined : `2026-0${1 + (at % 9)}-11`,
  });
});

/** Filters, counts, sorts and pages, against what one counts by hand. */
export function describeNarrowing(index: SearchIndex): void {
  const search = (own: Partial<SearchRequest>) => index.search(searchRequest('', { limit: 100, ...own }));

  describe('narrows', () => {
    beforeAll(() => fillIndex(index, documents));

    it('by facets, and counts what each value would give', async () => {
      const filters = fc.record({
        town: fc.subarray(towns),
        kind: fc.subarray(kinds),
        isMember: fc.boolean(),
        text: fc.constantFrom('', ...words),
      });
      await fc.assert(
        fc.asyncProperty(filters, async ({ town, kind, isMember, text }) => {
          const visibleTo = new Set(isMember ? (['public', 'member'] as const) : (['public'] as const));
          const request = { text, visibleTo, filter: { town, kind }, count: ['town', 'kind'] };
          const result = await search(request);
          const visible = documents.filter((one) => {
            return visibleTo.has(one.visibility as 'public') && one.body.includes(text);
          });
          const passing = (names: readonly ('town' | 'kind')[]) => {
            return visible.filter((one) => names.every((name) => passes(one, name, { town, kind }[name])));
          };
          const found = passing(['town', 'kind']);
          expect(subjectsOf(result.hits)).toEqual(subjectsOf(found));
          expect(result.total).toBe(subjectsOf(found).length);
          expect(result.facets).toEqual({
            town: countBySubject(town.length > 0 ? passing(['kind']) : found, 'town'),
            kind: countBySubject(kind.length > 0 ? passing(['town']) : found, 'kind'),
          });
        }),
        { numRuns: 60 },
      );
    });

    it('to nothing by a value or a facet that there is not', async () => {
      expect(await search({ filter: { town: ['Ingenstans'] } })).toMatchObject({ total: 0, hits: [] });
      expect(await search({ filter: { weather: ['sun'] }, count: ['weather'] })).toMatchObject({
        total: 0,
        facets: { weather: {} },
      });
    });

    it.each(['relevance', 'reviewed', 'title'] as const)(
      'page by page without gaps or repeats, sorted by %s',
      async (sort) => {
        for (const text of ['', 'frånvaro buss']) {
          const whole = ids(await search({ text, sort }));
          const pages: string[] = [];
          for (let from = 0; from < whole.length; from += 7) {
            pages.push(...ids(await search({ text, sort, from, limit: 7 })));
          }
          expect(pages).toEqual(whole);
          expect(new Set(subjectsOf((await search({ text, sort })).hits)).size).toBe(whole.length);
        }
      },
    );

    it('and shows a subject by the best of its documents', async () => {
      await fillIndex(index, [
        searchDocument('guide', { title: 'Vägledning', body: 'Allt om mycket' }),
        searchDocument('guide#kap-1', { title: 'Trappan mot frånvaro', body: 'frånvaro' }),
        searchDocument('guide#kap-2', { title: 'Uppföljning', body: 'frånvaro' }),
      ]);
      const result = await search({ text: 'frånvaro' });
      expect(ids(result)).toEqual(['guide#kap-1']);
      expect(result).toMatchObject({ total: 1, whole: 1 });
      await fillIndex(index, documents);
    });
  });

  it('counts what has every word, and what has some only where nothing has all', async () => {
    await fillIndex(index, [
      searchDocument('both', { body: 'Frånvaro och skolskjuts.', facets: { town: ['Älvstad'] } }),
      searchDocument('one', { body: 'Frånvaro.', facets: { town: ['Norrbruk'] } }),
    ]);
    const counted = async (text: string) => (await search({ text, count: ['town'] })).facets.town;
    expect(await counted('frånvaro skolskjuts')).toEqual({ Älvstad: 1 });
    expect(await counted('frånvaro "skolskjuts frånvaro"')).toEqual({ Älvstad: 1, Norrbruk: 1 });
  });

  describe('sorts', () => {
    it('by title as in Swedish, by day the newest first, and by text, label and freshness', async () => {
      const body = 'Rutin för frånvaro.';
      await fillIndex(index, [
        searchDocument('o', { title: 'Öppning', body, reviewedOn: '2026-02-01', isReviewed: true }),
        searchDocument('z', { title: 'Zon', body, sureUntil: '2026-11-21', reviewedOn: '2026-09-01' }),
        searchDocument('a', { title: 'Ängel', body, sureUntil: '2026-11-22' }),
        searchDocument('b', { title: 'Frånvaro', body, sureUntil: '2026-01-01' }),
      ]);
      const sorted = async (sort: SearchRequest['sort']) => ids(await search({ text: 'frånvaro', sort }));
      expect(await sorted('title')).toEqual(['b', 'z', 'a', 'o']);
      expect(await sorted('reviewed')).toEqual(['z', 'o', 'b', 'a']);
      expect(await sorted('relevance')).toEqual(['b', 'o', 'a', 'z']);
      const { hits } = await search({ text: 'frånvaro' });
      const scores = hits.map(({ score: s }) => s.text * s.standing * s.label * s.freshness);
      expect(scores).toEqual(scores.toSorted((one, other) => other - one));
      expect(hits.map(({ score }) => score.freshness < 1)).toEqual([true, false, false, true]);
    });

    it('guides before what they are about, and what only explains after it', async () => {
      const title = 'Utredning av frånvaro';
      await fillIndex(index, [
        searchDocument('word', { title, standing: 'background' }),
        searchDocument('practice', { title }),
        searchDocument('guide', { title, standing: 'guide' }),
      ]);
      expect(ids(await search({ text: 'utredning' }))).toEqual(['guide', 'practice', 'word']);
    });
  });
}

function passes({ facets }: SearchDocument, name: string, chosen: readonly string[]): boolean {
  return chosen.length === 0 || chosen.some((value) => facets[name]?.includes(value));
}

function subjectsOf(among: readonly { subject: string }[]): string[] {
  return [...new Set(among.map(({ subject }) => subject))].toSorted();
}

function countBySubject(among: readonly SearchDocument[], name: string): Record<string, number> {
  const pairs = among.flatMap(({ subject, facets }) =>
    (facets[name] ?? []).map((value) => [value, subject] as const),
  );
  const subjects = Map.groupBy(pairs, ([value]) => value);
  return Object.fromEntries(
    [...subjects].map(([value, all]) => [value, new Set(all.map(([, one]) => one)).size]),
  );
}
