import { describe, expect, it } from 'vitest';
import { entryFeed } from '#src/features/api/discovery/entry-feed-text.ts';
import { sitemap } from '#src/features/api/discovery/sitemap.ts';
import { listEntryDocuments, readEntryDocument } from '#src/features/api/entry-api-service.ts';
import { renameEntry, withdrawEntry } from '#src/features/library/entry/entry-service.ts';
import { browseLibrary } from '#src/features/library/list/browse-service.ts';
import { wholeLibrary } from '#src/features/library/list/list-address.ts';
import { createSearchSync } from '#src/features/search/sync/search-sync.ts';
import { type Actor, anonymous, type Role, system } from '#src/platform/access/actor.ts';
import { describeOnEachEngine, type TestApp } from '#test/support/app.ts';
import { type MadeEntry, makeEntry } from '#test/support/factories/entry-factory.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';
import { faultsAfter } from './openapi-check.ts';

const origin = 'https://portal.example';
const secret = 'Hemligt för alla utom nätverket';
const personal = 'personlig@hallinge.example';

const list = (app: TestApp, query = '', actor: Actor = anonymous) =>
  listEntryDocuments(app, actor, { origin, parameters: new URLSearchParams(query) });

async function read(app: TestApp, slug: string, actor: Actor = anonymous) {
  const found = await readEntryDocument(app, actor, slug, origin);
  if ('movedTo' in found) throw new Error(found.movedTo);
  return found.data;
}

/** An entry that keeps a text, a group and a person within the network. */
async function makeSecretive(app: TestApp) {
  const network = await makeNetwork(app);
  const organisation = await makeOrganisation(app, { network });
  const content = {
    sections: { description: 'Öppet', doDifferently: secret },
    wayIn: { how: 'Rektor ringer.', costNote: secret },
    contacts: [{ function: 'Teamledare' }, { function: 'Handläggare', email: personal, isPersonal: true }],
  };
  const marks = { networkOnly: ['doDifferently', 'wayIn.costNote'] };
  const { slug } = await makeEntry(app, { organisation, content, marks });
  return { slug, network, organisation };
}

describeOnEachEngine('An entry as a document', ({ app }) => {
  it('is what the OpenAPI document says, marked as invented and with its licence (E1)', async () => {
    const { slug } = await makeSecretive(app);
    const document = await read(app, slug);
    expect(faultsAfter('Entry', document)).toEqual([]);
    expect(document).toMatchObject({
      self: `${origin}/api/v1/entries/${slug}`,
      page: `${origin}/bibliotek/${slug}`,
      isExample: true,
      licence: { code: 'cc-by-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    });
    expect(document.notices.join()).toContain('Exempeldata');
  });

  it('shows what is kept within the network only there, in every representation (S-8.2.3)', async () => {
    const { slug, network, organisation } = await makeSecretive(app);
    const stranger = await makeOrganisation(app, { name: 'Annan kommun' });
    const as = async (role: Role, scope: { id: string }) => (await makePerson(app, { role, scope })).actor;
    const outside: Actor[] = [anonymous, await as('editor', stranger), (await makePerson(app)).actor];
    const inside: Actor[] = [await as('reader', organisation), await as('coordinator', network), system];
    for (const actor of outside) {
      const document = await read(app, slug, actor);
      expect(JSON.stringify(document)).not.toContain(secret);
      expect(document.keptWithinNetwork.toSorted()).toEqual(['doDifferently', 'wayIn.costNote']);
    }
    for (const actor of inside) {
      const document = await read(app, slug, actor);
      expect(document.content.sections.doDifferently).toBe(secret);
      expect(document.content.wayIn.costNote).toBe(secret);
      expect(faultsAfter('Entry', document)).toEqual([]);
    }
    for (const actor of [...outside, ...inside]) {
      expect(JSON.stringify(await list(app, '', actor))).not.toContain(secret);
      const model = await browseLibrary(app, actor, wholeLibrary);
      expect(entryFeed(model, 'sv', origin)).not.toContain(secret);
    }
    await createSearchSync(app).catchUp();
    expect((await list(app, `q=${encodeURIComponent('Hemligt')}`)).total).toBe(0);
  });

  it('names a person only to members', async () => {
    const { slug, organisation } = await makeSecretive(app);
    const { actor } = await makePerson(app, { role: 'reader', scope: organisation });
    expect(JSON.stringify(await read(app, slug))).not.toContain(personal);
    expect(JSON.stringify(await read(app, slug, actor))).toContain(personal);
  });

  it('leads on when the entry is renamed, and is not there before it is published or after it is withdrawn', async () => {
    const organisation = await makeOrganisation(app);
    const { id, slug } = await makeEntry(app, { organisation });
    await renameEntry(app, system, { entryId: id, slug: 'nytt-namn' });
    const moved = await readEntryDocument(app, anonymous, slug, origin);
    expect(moved).toEqual({ movedTo: `${origin}/api/v1/entries/nytt-namn` });
    const draft = await makeEntry(app, { organisation, state: 'draft' });
    const withdrawn = await makeEntry(app, { organisation, state: 'withdrawn' });
    await expect(read(app, draft.slug, system)).rejects.toMatchObject({ code: 'not-found' });
    await expect(read(app, withdrawn.slug)).rejects.toMatchObject({ code: 'gone' });
    const { items } = await list(app);
    expect(items.map((item) => item.slug)).toEqual(['nytt-namn']);
    const modules = new Set(['library'] as const);
    const map = await sitemap(app, { origin, modules, terms: ['sip'] });
    expect(map.match(/<loc>[^<]*bibliotek[^<]*<\/loc>/g)).toEqual([
      `<loc>${origin}/bibliotek</loc>`,
      `<loc>${origin}/bibliotek/nytt-namn</loc>`,
    ]);
  });
});

describeOnEachEngine('The list of entries', ({ app }) => {
  async function makeMany(titles: readonly string[]) {
    const organisation = await makeOrganisation(app);
    const made: MadeEntry[] = [];
    for (const title of titles) made.push(await makeEntry(app, { organisation, content: { title } }));
    return { organisation, slugs: made.map(({ slug }) => slug), ids: made.map(({ id }) => id) };
  }

  /** Every page, with something done between them. */
  async function walk(query: string, between: (page: number) => Promise<unknown>): Promise<string[]> {
    const seen: string[] = [];
    let next: string | null = `?${query}`;
    for (let page = 1; next !== null && page < 20; page += 1) {
      const answer = await list(app, next.slice(next.indexOf('?') + 1));
      expect(faultsAfter('EntryList', answer)).toEqual([]);
      seen.push(...answer.items.map(({ slug }) => slug));
      next = answer.next;
      await between(page);
    }
    return seen;
  }

  it('loses and repeats nothing while the library grows and shrinks', async () => {
    const { organisation, slugs, ids } = await makeMany(['Ada', 'Bo', 'Cia', 'Dag', 'Eva', 'Åsa', 'Örjan']);
    const seen = await walk('limit=2&kind=team-or-service', async (page) => {
      const title = `${page % 2 ? 'Aa' : 'Öö'} ny ${page}`;
      await makeEntry(app, { organisation, content: { title } });
      // the one that the cursor stands at
      if (page === 1) await withdrawEntry(app, system, { entryId: ids[1] ?? '', reason: 'Används inte.' });
    });
    expect(seen.filter((slug) => slugs.includes(slug))).toEqual(slugs);
    expect(new Set(seen).size).toBe(seen.length);
  });

  for (const sort of ['newest', 'confirmed'])
    it(`comes whole when it is sorted by ${sort}, also where all are of the same moment`, async () => {
      const { slugs } = await makeMany(['Ada', 'Bo', 'Cia', 'Dag', 'Eva']);
      const seen = await walk(`limit=2&sort=${sort}`, async () => {});
      expect(seen.toSorted()).toEqual(slugs.toSorted());
    });

  it('says how many there are in all, under the filters', async () => {
    await makeMany(['Ada', 'Bo', 'Cia']);
    expect(await list(app, 'limit=1')).toMatchObject({ total: 3, items: [{ title: 'Ada' }] });
    expect(await list(app, 'kind=film')).toEqual({ total: 0, next: null, items: [] });
    expect((await list(app, 'kind=film&kind=team-or-service&example=yes')).total).toBe(3);
  });

  describe('has cursors that', () => {
    const refused = { code: 'bad-request' };

    it('nobody can make or change', async () => {
      await makeMany(['Ada', 'Bo', 'Cia']);
      const next = new URL((await list(app, 'limit=1')).next ?? '');
      const cursor = next.searchParams.get('cursor') ?? '';
      const changed = `${cursor.startsWith('A') ? 'B' : 'A'}${cursor.slice(1)}`;
      for (const made of [changed, cursor.slice(0, -1), `${cursor}x`, cursor.split('.')[0], 'x', '.', '']) {
        await expect(
          list(app, new URLSearchParams({ limit: '1', cursor: made ?? '' }).toString()),
        ).rejects.toMatchObject(refused);
      }
    });

    it('go on with their own question only', async () => {
      await makeMany(['Ada', 'Bo', 'Cia']);
      const { next } = await list(app, 'limit=1&example=yes');
      const { searchParams } = new URL(next ?? '');
      expect((await list(app, searchParams.toString())).items).toMatchObject([{ title: 'Bo' }]);
      searchParams.set('limit', '2');
      expect((await list(app, searchParams.toString())).items).toHaveLength(2);
      searchParams.set('sort', 'newest');
      await expect(list(app, searchParams.toString())).rejects.toMatchObject(refused);
    });
  });
});
