import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmbeddedIndex } from '#src/features/search/embedded/embedded-index.ts';
import { documentOf } from '#src/features/search/evaluation/evaluate-index.ts';
import { ownSynonyms } from '#src/features/search/query/own-synonyms.ts';
import type { SearchIndex, SearchResult } from '#src/platform/search/search-index.ts';
import { readOwnList } from '../evaluation/own-list.ts';
import { oddQueries } from './odd-queries.ts';

const together = 50;

describe('Any query', () => {
  let index: SearchIndex;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'any-query-'));
    index = createEmbeddedIndex({ folder });
    await index.setSynonyms(ownSynonyms);
    const rebuild = await index.rebuild();
    await rebuild.add(readOwnList().documents.map(documentOf));
    await rebuild.finish(0);
  });
  afterAll(async () => {
    await index.close();
    rmSync(folder, { recursive: true });
  });

  const search = (text: string): Promise<SearchResult> =>
    index.search({
      text,
      visibleTo: 'everything',
      filter: {},
      count: ['type'],
      sort: 'relevance',
      from: 0,
      limit: 3,
      today: '2026-01-01',
    });

  it(`is answered: ${oddQueries.length} strings`, { timeout: 600_000 }, async () => {
    for (let at = 0; at < oddQueries.length; at += together) {
      const answers = await Promise.all(oddQueries.slice(at, at + together).map(search));
      expect(answers.every(({ hits, total }) => hits.length <= total)).toBe(true);
    }
  });

  it.each([
    ['very long', 'frånvaro och närvaro '.repeat(500)],
    ['one long word', 'frånvaro'.repeat(1250)],
    ['emoji', '👩‍👧 🇸🇪'],
    ['only stop words', 'vad ska vi'],
    ['only signs', '?!… "" -'],
  ])('is answered when it is %s', async (_, text) => {
    expect(await search(text)).toMatchObject({ law: [] });
  });

  const titles = async (text: string) =>
    (await search(text)).hits.map(({ title }) => title.map((piece) => piece.text).join(''));

  it.each([
    ['in another normal form', 'frånvarotrappa'.normalize('NFD'), 'frånvarotrappa'],
    ['in capitals', 'FRÅNVAROTRAPPA', 'frånvarotrappa'],
    ['with a soft hyphen', 'frånvaro\u00adtrappa', 'frånvarotrappa'],
    ['with another script beside', 'frånvarotrappa школа', 'frånvarotrappa'],
    ['with emoji beside', 'frånvarotrappa 🙂', 'frånvarotrappa'],
  ])('finds the same %s', async (_, text, plain) => {
    expect(await titles(text)).toEqual(await titles(plain));
  });

  it('takes the genitive of a place for the place', async () => {
    expect((await titles('Norrbruks närvaroteam')).join()).toContain('Närvaroteam');
    expect(await titles('Norrbruks')).toEqual(await titles('Norrbruk'));
  });

  it('finds the paragraph that it names', async () => {
    expect((await search('7 kap. 19 a §')).law).toEqual([{ chapter: '7', section: '19 a' }]);
  });
});
