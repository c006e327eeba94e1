import { expect, it } from 'vitest';
import { withdrawEntry } from '#src/features/library/entry/entry-service.ts';
import { browseLibrary } from '#src/features/library/list/browse-service.ts';
import { countFacets } from '#src/features/library/list/entry-list-service.ts';
import { searchEntries } from '#src/features/library/list/entry-search-service.ts';
import { wholeLibrary } from '#src/features/library/list/list-address.ts';
import { createSearchSync } from '#src/features/search/sync/search-sync.ts';
import { anonymous, system } from '#src/platform/access/actor.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import {
  type MadeOrganisation,
  makeNetwork,
  makeOrganisation,
} from '#test/support/factories/network-factory.ts';

type Content = NonNullable<Parameters<typeof makeEntry>[1]['content']>;

describeOnEachEngine('words in the library', ({ app }) => {
  const catchUp = () => createSearchSync(app).catchUp();
  const search = (words: string, request = {}) => searchEntries(app, anonymous, { words }, {}, request);
  const titles = async (words: string, request = {}) =>
    (await search(words, request)).page.cards.map(({ title }) => title);
  const browse = (words: string) =>
    browseLibrary(app, anonymous, { ...wholeLibrary, words, sort: 'relevance' });

  async function makeThree(organisation?: MadeOrganisation) {
    const of = organisation ?? (await makeOrganisation(app, {}));
    const make = (title: string, content: Content) =>
      makeEntry(app, { organisation: of, content: { title, ...content } });
    const made = {
      rooms: await make('Lärmiljöer', { kind: 'way-of-working', summary: 'Om schemat. Exempeldata.' }),
      back: await make('Återgång efter lång skolfrånvaro', {
        kind: 'role',
        summary: 'Med schema. Exempeldata.',
      }),
      call: await make('Örat mot dörren', { summary: 'Mentorn ringer hem om frånvaron. Exempeldata.' }),
    };
    await catchUp();
    return made;
  }

  it('are met in every form, also inside compounds, the best first', async () => {
    await makeThree();
    expect(await titles('FRÅNVARO')).toEqual(['Återgång efter lång skolfrånvaro', 'Örat mot dörren']);
    expect(await titles('lärmiljö')).toEqual(['Lärmiljöer']);
    expect(await titles('"', { sort: 'title' })).toEqual([]);
  });

  it('narrow together with facets, which count among what has the words', async () => {
    await makeThree();
    const { among, page } = await searchEntries(app, anonymous, { words: 'frånvaro' }, { kind: ['role'] });
    expect(page.cards.map(({ title }) => title)).toEqual(['Återgång efter lång skolfrånvaro']);
    const counts = await countFacets(app, anonymous, { kind: ['role'] }, { among });
    expect(counts.kind).toEqual(
      new Map([
        ['role', 1],
        ['team-or-service', 1],
      ]),
    );
  });

  it('are answered by what has most of them when nothing has all, and say what it lacks', async () => {
    const { back } = await makeThree();
    const { page, isPartial, missing } = await search('lång frånvaro kanarieöarna');
    expect(isPartial).toBe(true);
    expect(page.cards[0]?.id).toBe(back.id);
    expect(missing.get(back.id)).toEqual(['kanarieöarna']);
    expect(await search('mentor frånvaro')).toMatchObject({ isPartial: false, page: { total: 1 } });
    expect(await search('xyzzy')).toMatchObject({ isPartial: false, page: { total: 0 } });
  });

  it('are corrected only where nothing has them as they were written, and on request not at all', async () => {
    await makeThree();
    const { corrections, page } = await search('frånvarro');
    expect(corrections).toEqual([{ written: 'frånvarro', meant: 'frånvaro' }]);
    expect(page.total).toBe(2);
    const exact = await searchEntries(app, anonymous, { words: 'frånvarro', isExact: true });
    expect([exact.page.total, exact.corrections]).toEqual([0, []]);
  });

  it('stand in the order that was asked for, page by page, each once', async () => {
    const organisation = await makeOrganisation(app, {});
    for (let n = 10; n < 17; n += 1) await makeEntry(app, { organisation, content: { title: `Metod ${n}` } });
    await catchUp();
    for (const sort of ['relevance', 'title', 'newest', 'confirmed'] as const) {
      const seen: string[] = [];
      for (let after: string | undefined, isMore = true; isMore; ) {
        const { page } = await search('metod', { sort, limit: 3, after });
        expect(page.total).toBe(7);
        seen.push(...page.cards.map(({ title }) => title));
        after = page.next;
        isMore = after !== undefined;
      }
      expect(new Set(seen).size, sort).toBe(7);
      expect(seen).toHaveLength(7);
      if (sort === 'title') expect(seen).toEqual(seen.toSorted());
    }
  });

  it('find neither what is withdrawn nor what stays within the network', async () => {
    const network = await makeNetwork(app);
    const organisation = await makeOrganisation(app, { network });
    const { back } = await makeThree(organisation);
    const marks = { answers: { contacts: 'unknown' }, networkOnly: ['team'] } as const;
    const team = [{ profession: 'social-worker', relation: 'member', note: 'kanarieöarna' }] as const;
    await makeEntry(app, {
      organisation,
      content: { title: 'Annat', team: [...team] },
      marks: { ...marks, networkOnly: [...marks.networkOnly] },
    });
    await withdrawEntry(app, system, { entryId: back.id, reason: 'Rollen finns inte längre.' });
    await catchUp();
    expect(await titles('frånvaro')).toEqual(['Örat mot dörren']);
    expect(await titles('kanarieöarna')).toEqual([]);
  });

  it('are left out, and said to be, while there is no index', async () => {
    const organisation = await makeOrganisation(app, {});
    await makeEntry(app, { organisation });
    await expect(search('frånvaro')).rejects.toMatchObject({ code: 'unavailable' });
    expect(await browse('frånvaro')).toMatchObject({ search: 'unavailable', page: { total: 1 } });
    await catchUp();
    expect(await browse('frånvaro')).toMatchObject({ search: { isPartial: false }, page: { total: 0 } });
    expect(await browse('')).toMatchObject({ search: undefined, page: { total: 1 } });
  });
});
