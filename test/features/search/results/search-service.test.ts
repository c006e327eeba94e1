import { beforeEach, expect, it } from 'vitest';
import { withdrawEntry } from '#src/features/library/entry/entry-service.ts';
import { nothingAsked, type SearchQuery } from '#src/features/search/results/search-address.ts';
import {
  type SearchModel,
  searchAndCount,
  searchPortal,
} from '#src/features/search/results/search-service.ts';
import { suggest } from '#src/features/search/suggest/suggest-service.ts';
import { countedMonths, listSearches } from '#src/features/search/usage/usage-service.ts';
import { type Actor, anonymous, system } from '#src/platform/access/actor.ts';
import { describeOnSqlite, type TestApp } from '#test/support/app.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import {
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';

const secret = 'Grodorna sjunger bara för nätverket';

describeOnSqlite('a search of the whole portal', ({ app }) => {
  let member: Actor;
  let home: MadeOrganisation;
  let frogs: { id: string; slug: string };

  beforeEach(async () => {
    const network = await makeNetwork(app);
    const organisation = await makeOrganisation(app, { network });
    home = organisation;
    ({ actor: member } = await makePerson(app, { scope: organisation }));
    frogs = await makeEntry(app, {
      organisation,
      content: {
        title: 'Grodteamet på skolgården',
        sections: { description: 'Vi räknar grodor på rasten.', doDifferently: secret },
      },
      marks: { answers: { contacts: 'unknown' }, networkOnly: ['doDifferently'] },
    });
    await makeEntry(app, {
      organisation,
      content: { title: 'Paddteamet', summary: 'Paddor i åk 7. Exempeldata.' },
    });
    await makeEntry(app, { organisation, state: 'draft', content: { title: 'Grodan som väntar' } });
    await indexAll(app);
  });
  /** Many that others have in their titles, and two that anybody can do. */
  const makeHedgehogs = async () => {
    for (let number = 0; number < 25; number += 1)
      await makeEntry(app, {
        organisation: home,
        content: { title: `Igelkottar ${number}`, use: 'service' },
      });
    for (const title of ['Taggar', 'Piggar']) {
      const sections = { description: 'Vi räknar igelkottar.' };
      await makeEntry(app, { organisation: home, content: { title, use: 'do-it-yourself', sections } });
    }
    await indexAll(app);
  };
  const search = (query: Partial<SearchQuery>, actor: Actor = anonymous) =>
    searchPortal(app, actor, { query: { ...nothingAsked, ...query }, lang: 'sv' });
  const titles = (model: Awaited<ReturnType<typeof search>>) =>
    [...model.groups, ...model.partial].flatMap(({ hits }) => hits).map(({ view }) => view.title);

  it('finds what is public, with marks, and no draft', async () => {
    const model = await search({ words: 'grodor' });
    expect(titles(model)).toEqual(['Grodteamet på skolgården']);
    const [hit] = model.groups[0]?.hits ?? [];
    expect(hit?.excerpt.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toContain('grodor');
  });

  it('shows members what the network keeps, and nobody else', async () => {
    expect(titles(await search({ words: 'sjunger' }, member))).toEqual(['Grodteamet på skolgården']);
    const open = await search({ words: 'sjunger' });
    expect(open.total).toBe(0);
    expect(open.corrections).toEqual([]);
    expect((await suggest(app, anonymous, { text: 'sjun', lang: 'sv' })).pages).toEqual([]);
  });

  it('asks the sources again: what was withdrawn a moment ago is not shown', async () => {
    await withdrawEntry(app, system, { entryId: frogs.id, reason: 'Arbetssättet används inte längre.' });
    expect(titles(await search({ words: 'grodor' }))).toEqual([]);
  });

  it('puts what has all words first and says what the others lack', async () => {
    const model = await search({ words: 'team grodor rasten' });
    expect(titles(model)[0]).toBe('Grodteamet på skolgården');
    const lacking = model.partial.flatMap(({ hits }) => hits).find(({ view }) => view.title === 'Paddteamet');
    expect(lacking?.missing).toEqual(['grodor', 'rasten']);
  });

  it('answers what an abbreviation means, on the first page only', async () => {
    const { answers } = await search({ words: 'bup' });
    expect(answers.terms.map(({ view }) => view.answer)).toEqual(['BUP – barn- och ungdomspsykiatrin']);
    expect((await search({ words: 'bup', page: 2 })).answers.terms).toEqual([]);
  });

  it('offers ways that find something when nothing does', async () => {
    const model = await search({ words: 'grodor', filter: { kind: ['film'] } });
    expect(model.total).toBe(0);
    expect(model.wider.map(({ query, total }) => [query.words, query.filter, total])).toEqual([
      ['grodor', {}, 1],
    ]);
  });

  it('names the facets and keeps what was chosen', async () => {
    const { facets } = await search({ words: 'team', filter: { type: ['entry'] } });
    const [type] = facets;
    expect(type).toMatchObject({ facet: 'type', name: 'innehall', isOpen: true });
    expect(type?.options.find(({ value }) => value === 'entry')).toMatchObject({ isChosen: true, count: 2 });
    expect(facets.map(({ name }) => name)).toContain('typ');
  });

  it.each(['constructor', '__proto__', 'toString'])(
    'counts nothing for the unknown value %s',
    async (value) => {
      const { facets } = await search({ words: 'team', filter: { type: [value] } });
      const [type] = facets;
      expect(type?.options.find((option) => option.isChosen)).toMatchObject({ value, count: 0 });
    },
  );

  it('groups all hits for a municipality before they are cut into pages, those that lack a word too', async () => {
    await makeHedgehogs();
    const near = { municipality: '9905' };
    for (const [words, groupsOf] of [
      ['igelkottar', ({ groups }: SearchModel) => groups],
      ['igelkottar xylofon', ({ partial }: SearchModel) => partial],
    ] as const) {
      const pages = [await search({ words, ...near }), await search({ words, ...near, page: 2 })];
      const shown = pages.map((page) =>
        groupsOf(page).map(({ usability, hits }) => [usability, hits.length]),
      );
      expect(shown, words).toEqual([
        [
          ['do-yourselves', 2],
          ['read-and-ask', 18],
        ],
        [['read-and-ask', 7]],
      ]);
      const ids = pages.flatMap((page) => groupsOf(page).flatMap(({ hits }) => hits.map(({ id }) => id)));
      expect(new Set(ids).size).toBe(27);
      expect(pages.map(({ hasMore }) => hasMore)).toEqual([true, false]);
    }
    const [first] = (await search({ words: 'igelkottar' })).groups;
    expect(first?.hits[0]?.view.title).toMatch(/^Igelkottar/);
  });

  it('counts as in vain what no hit has every word of, unless it was narrowed', async () => {
    const month = countedMonths(app)[0] ?? '';
    const ask = async (words: string, own: Partial<SearchQuery> = {}) => {
      for (let person = 0; person < 5; person += 1) {
        const query = { ...nothingAsked, ...own, words };
        await searchAndCount(app, anonymous, { query, lang: 'sv', by: `person ${person}` });
      }
    };
    await ask('grodor');
    await ask('grodor xylofon');
    await ask('kryptogroda', { isExact: true });
    await ask('paddor', { filter: { type: ['term'] } });
    const misses = listSearches(app, month).map(({ words, withoutHit }) => [words, withoutHit]);
    expect(Object.fromEntries(misses)).toEqual({
      grodor: 0,
      'grodor xylofon': 5,
      kryptogroda: 0,
      paddor: 0,
    });
  });

  it('counts what people search for, and stops those who ask too often', async () => {
    const asked = { query: { ...nothingAsked, words: 'grodor' }, lang: 'sv' as const, by: '192.0.2.1' };
    for (let times = 0; times < 300; times += 1) await searchAndCount(app, anonymous, asked);
    await expect(searchAndCount(app, anonymous, asked)).rejects.toMatchObject({ code: 'rate-limited' });
  });
});

/** The entries and one term: the whole glossary takes its time. */
async function indexAll(app: TestApp): Promise<void> {
  const wanted = { entry: await idsOf(app, 'entry'), term: ['bup'] };
  for (const index of app.searchIndex.engines) {
    const rebuild = await index.rebuild();
    for (const { name, documents } of app.registries.searchSources)
      await rebuild.add(await documents(app, wanted[name as keyof typeof wanted] ?? []));
    await rebuild.finish(0);
  }
}

async function idsOf(app: TestApp, name: string): Promise<readonly string[]> {
  const source = app.registries.searchSources.find((one) => one.name === name);
  return source?.listIds(app, undefined, 100) ?? [];
}
