import { beforeEach, expect, it } from 'vitest';
import { sitemap } from '#src/features/api/discovery/sitemap.ts';
import { listThreadDocuments } from '#src/features/api/thread-api-service.ts';
import { readThreadFeed } from '#src/features/api/thread-feed-service.ts';
import type { Category } from '#src/features/forum/categories/category.ts';
import { describeOnEachEngine } from '#test/support/app.ts';
import { makeCategory, makePost, makeThread } from '#test/support/factories/forum-factory.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';
import { faultsAfter } from '../../api/openapi-check.ts';

const origin = 'https://portal.example';
const tag = { vocabulary: 'hindrance', value: 'sleep' };

describeOnEachEngine('The threads that anybody may read', ({ app }) => {
  let open: Category;

  beforeEach(async () => {
    open = await makeCategory(app, { visibility: 'public', name: 'Öppna frågor', slug: 'oppna-fragor' });
  });

  const list = (query = '') => listThreadDocuments(app, { origin, parameters: new URLSearchParams(query) });
  const feed = (query = '', category?: string) =>
    readThreadFeed(app, { category, parameters: new URLSearchParams(query), lang: 'sv', origin });
  const map = () => sitemap(app, { origin, modules: new Set(['forum']), terms: [] });
  const titlesOf = (xml: string) =>
    [...xml.matchAll(/<entry>.*?<title>(.*?)<\/title>/g)].map(([, title]) => title);

  /** One thread in each kind of category that somebody may not read, and what of an open one is not shown. */
  async function makeClosed(): Promise<void> {
    const network = await makeNetwork(app);
    const keys = [
      'member',
      `network:${network.id}`,
      `role:coordinator:${network.id}`,
      'closed-group',
    ] as const;
    for (const visibility of keys) {
      const category = await makeCategory(app, { visibility, network, name: 'Slutet rum' });
      await makeThread(app, { category, title: 'Slutet samtal' });
    }
    const talk = await makeCategory(app, { visibility: 'member', holds: 'entry-discussions' });
    await makeThread(app, { category: talk, title: 'Slutet samtal' });
    for (const state of ['awaiting', 'hidden', 'removed', 'merged'] as const)
      await makeThread(app, { category: open, title: 'Slutet samtal', state });
  }

  it('are all that data, feeds and site map tell of', async () => {
    await makeClosed();
    const { path, id } = await makeThread(app, {
      category: open,
      title: 'Öppet & <b>fritt</b>',
      tags: [tag],
    });
    const data = await list();
    expect(faultsAfter('ThreadList', data)).toEqual([]);
    expect(data).toMatchObject({ total: 1, next: null, items: [{ id, page: origin + path, tags: [tag] }] });
    expect(titlesOf(await feed())).toEqual(['Öppet &amp; &lt;b&gt;fritt&lt;/b&gt;']);
    expect(titlesOf(await feed('', open.slug))).toHaveLength(1);
    const places = [...(await map()).matchAll(/<loc>[^<]*(\/forum[^<]*)</g)].map(([, place]) => place);
    expect(places).toEqual(['/forum', `/forum/${open.slug}`, path]);
    for (const text of [JSON.stringify(data), await feed(), await map()]) expect(text).not.toMatch(/slutet/i);
  });

  it('have no names: role and organisation stand for whoever wrote, and nothing for who is not named', async () => {
    const organisation = await makeOrganisation(app, { name: 'Hällinge kommun' });
    const author = await makePerson(app, { name: 'Demo Nyckelharpa', scope: organisation });
    const thread = await makeThread(app, { category: open, author, organisation, role: 'contact' });
    await makePost(app, { thread, author, organisation, hasHelped: true });
    const data = await list();
    expect(data.items).toMatchObject([{ organisation: { name: 'Hällinge kommun' }, answers: 1, helped: 1 }]);
    const xml = await feed();
    expect(xml).toContain('<author><name>Kontaktperson, Hällinge kommun</name></author>');
    expect(xml).toContain('<summary>1 svar. Har svar som hjälpte</summary>');
    for (const text of [JSON.stringify(data), xml]) expect(text).not.toContain('Nyckelharpa');

    await app.db.updateTable('post').set({ is_for_unnamed: 1 }).where('id', '=', thread.postId).execute();
    expect(await list()).toMatchObject({ items: [{ organisation: null }] });
    expect(await feed()).toContain('<author><name>En kommun i nätverket</name></author>');
  });

  it('come page by page, each once, while others are begun and written in', async () => {
    const titles = ['a', 'b', 'c', 'd', 'e'];
    const made = [];
    for (const title of titles) made.push(await makeThread(app, { category: open, title }));
    const seen: string[] = [];
    for (let query: string | null = 'limit=2'; query !== null; ) {
      const answer: Awaited<ReturnType<typeof list>> = await list(query);
      seen.push(...answer.items.map(({ title }) => title));
      query = answer.next && new URL(answer.next).search;
      await makeThread(app, { category: open, title: 'new' });
      app.clock.advance({ minutes: 1 });
      await makePost(app, { thread: made[0] ?? { id: '' } });
    }
    expect(seen).toEqual(titles.toReversed());
  });

  it('are narrowed like the lists, and a category that is closed does not exist', async () => {
    await makeClosed();
    await makeThread(app, { category: open, title: 'Sömn', tags: [tag] });
    await makeThread(app, { category: open, title: 'Nytt', kind: 'news' });
    const other = await makeCategory(app, { visibility: 'public', slug: 'andra-fragor' });
    await makeThread(app, { category: other, title: 'Annat' });
    const titles = async (query: string) => (await list(query)).items.map(({ title }) => title);
    expect(await titles('tag=hindrance:sleep')).toEqual(['Sömn']);
    expect(await titles('kind=news')).toEqual(['Nytt']);
    expect(await titles('helped=no&category=oppna-fragor')).toEqual(['Sömn']);
    expect(await titles('category=andra-fragor')).toEqual(['Annat']);
    expect(titlesOf(await feed('tagg=hindrance:sleep'))).toEqual(['Sömn']);
    expect(await feed('slag=nyhet')).toContain('<title>Forum – Närvaronätet · Nyhet</title>');
    const closed = await makeCategory(app, { visibility: 'member', slug: 'for-medlemmar' });
    await makeThread(app, { category: closed });
    for (const slug of [closed.slug, 'finns-inte']) {
      await expect(list(`category=${slug}`)).rejects.toMatchObject({ code: 'not-found' });
      await expect(feed('', slug)).rejects.toMatchObject({ code: 'not-found' });
    }
    for (const query of ['tag=sleep', 'kind=x', 'cursor=x', 'names=yes'])
      await expect(list(query)).rejects.toMatchObject({ code: 'bad-request' });
  });

  it('can be none', async () => {
    expect(await list()).toEqual({ total: 0, next: null, items: [] });
    expect(titlesOf(await feed())).toEqual([]);
  });
});
