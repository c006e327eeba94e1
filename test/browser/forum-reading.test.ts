import { describe, expect, it } from 'vitest';
import { threads } from '#db/seeds/threads/index.ts';
import { askingPath } from '#src/features/forum/requests/question.ts';
import { sv } from '#src/i18n/sv.ts';
import { system } from '#src/platform/access/actor.ts';
import { getWorld } from '#test/support/access/world.ts';
import { expectGoodPage, openBrowser } from '#test/support/browser.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { makeCategory, makePost, makeThread } from '#test/support/factories/forum-factory.ts';
import { signIn } from '#test/support/journey.ts';

const { reading: m } = sv.forum;
const openPage = openBrowser();

describe.each([
  { name: 'with scripts', hasScripts: true },
  { name: 'without scripts', hasScripts: false },
])('Reading the forum, $name', ({ hasScripts }) => {
  it('goes from the list to the first unread post, thanks for it, keeps it and lets it go again', async () => {
    const { thread, category } = await makeLongThread(
      hasScripts ? 'Lång tråd med skript' : 'Lång tråd utan skript',
    );
    const page = await openPage({ hasScripts, width: hasScripts ? 1440 : 390 });
    await signIn(page, 'editor');
    await page.goto(`/forum/${category.slug}`);
    await expectGoodPage(page);
    await page.getByRole('link', { name: category.name }).last().click();
    expect(await page.locator('article.post').count()).toBe(20);
    await expectGoodPage(page);
    await page.goto(thread.path);
    await page.getByRole('link', { name: m.thread.firstUnread }).click();
    expect(page.url()).toContain('?fran=21#inlagg-21');

    await page.getByRole('button', { name: m.post.thankFor(21) }).click();
    await page.getByRole('button', { name: m.post.takeThanksBackFor(21) }).waitFor();
    expect(await page.locator('#inlagg-21 .post-thanks').textContent()).toContain('tackar');
    await page.getByRole('button', { name: m.post.bookmarkFor(21) }).click();
    await expectGoodPage(page);

    await page.goto('/mitt/bokmarken');
    await expectGoodPage(page);
    await page.getByRole('button', { name: m.bookmarks.removeOf(category.name) }).click();
    await page.getByRole('button', { name: m.bookmarks.undo }).click();
    expect(await page.getByRole('link', { name: category.name }).count()).toBe(1);
    await page.context().close();
  });
});

it('The search of the forum finds its threads', async () => {
  const page = await openPage({ hasScripts: false });
  await signIn(page, 'reader');
  await page.goto('/forum');
  const title = threads[0]?.title ?? '';
  await page.getByLabel(m.list.search).fill(title);
  await page.getByLabel(m.list.search).press('Enter');
  await expectGoodPage(page);
  expect(await page.getByRole('main').getByRole('link', { name: title }).count()).toBe(1);
  expect(await page.getByText(sv.search.results.types.thread).count()).toBeGreaterThan(0);
  await page.context().close();
});

it('A visitor reads roles and organisations in an open category, no names, and is not told of closed ones', async () => {
  const { thread } = await makeLongThread('Öppen för alla');
  const page = await openPage();
  await page.goto(thread.path);
  await expectGoodPage(page);
  expect(await page.content()).not.toContain('Demo Kontaktperson');
  expect(await page.locator('.forum-care').count()).toBe(1);
  const closed = await page.goto('/forum/fraga-natverket');
  const nothing = await page.goto('/forum/finns-inte');
  expect([closed?.status(), nothing?.status()]).toEqual([404, 404]);
  expect(await page.getByText(sv.common.problems.forMembers).count()).toBe(1);
  await page.context().close();
});

it('Every page of the forum says who answers for it, and keeps what members write out of search engines', async () => {
  const { category, thread } = await makeLongThread('Bara för medlemmar', 'member');
  const page = await openPage();
  await signIn(page, 'editor');
  const own = ['/forum/ny', askingPath, '/mitt/utkast', '/mitt/bokmarken'];
  const ofThread = [thread.path, `${thread.path}/svara`, `/inlagg/${thread.postId}/historik`];
  for (const address of ['/forum', `/forum/${category.slug}`, ...ofThread, ...own]) {
    await page.goto(address);
    expect(await page.locator('.forum-care').count(), address).toBe(1);
    if (!address.startsWith('/mitt/'))
      expect(await page.locator('.site-nav [aria-current]').textContent(), address).toContain(m.title);
    expect(await page.locator('meta[name=robots]').getAttribute('content'), address).toContain('noindex');
  }
  await page.context().close();
});

it('An entry is talked about on its own page; visitors are told that, and no more', async () => {
  const { app, organisation } = await getWorld();
  const { slug } = await makeEntry(app, { organisation, state: 'published' });
  const words = 'Hur länge håller ni kontakten efteråt?';
  const page = await openPage({ hasScripts: false });
  await signIn(page, 'reader');
  await page.goto(`/bibliotek/${slug}`);
  await page.getByRole('link', { name: m.discussion.begin }).click();
  await expectGoodPage(page);
  await page.getByLabel(m.discussion.body).fill(words);
  await page.getByRole('button', { name: m.discussion.post }).click();
  await expectGoodPage(page);
  expect(await page.locator('#inlagg-1').textContent()).toContain(words);
  await page.goto(`/bibliotek/${slug}`);
  expect(await page.getByRole('link', { name: m.discussion.all(1) }).count()).toBe(1);
  expect(await page.locator('.entry-talk').textContent()).toContain(words);
  await page.context().clearCookies();
  await page.goto(`/bibliotek/${slug}`);
  expect(await page.locator('.entry-talk').textContent()).toContain(m.discussion.forMembers);
  expect(await page.content()).not.toContain(words);
  await page.context().close();
});

it('A coordinator makes a category and a closed group with its members, without scripts', async () => {
  const page = await openPage({ hasScripts: false });
  await signIn(page, 'coordinator');
  await page.goto('/forum/kategorier/ny');
  await page.getByLabel(m.editing.name, { exact: true }).fill('Skolchefernas rum');
  await page.getByLabel(m.editing.readerNames.group, { exact: true }).check();
  await page.getByRole('button', { name: m.editing.create }).click();
  await expectGoodPage(page);
  await page.getByRole('link', { name: m.editing.membersOf('Skolchefernas rum') }).click();
  await page.getByLabel(m.editing.eMail).fill('ingen@hallinge.example');
  await page.getByRole('button', { name: m.editing.letIn }).click();
  expect(await page.title()).toMatch(/^Fel: /);
  await expectGoodPage(page);
  const { email } = (await getWorld()).person('reader');
  await page.getByLabel(m.editing.eMail).fill(email);
  await page.getByRole('button', { name: m.editing.letIn }).click();
  expect(await page.getByRole('button', { name: m.editing.removeOf('Demo Läsare') }).count()).toBe(1);
  await expectGoodPage(page);
  await page.context().close();
});

/** A category, open to read unless it says otherwise, with one thread of two pages, named like it. */
async function makeLongThread(name: string, visibility: 'public' | 'member' = 'public') {
  const { app, network, organisation, person } = await getWorld();
  const category = await makeCategory(app, { name, visibility, network, position: 90 });
  const by = { author: person('contact'), organisation, role: 'contact' as const };
  const thread = await makeThread(app, { category, title: name, ...by });
  for (let n = 2; n <= 22; n += 1) await makePost(app, { thread, ...by });
  await app.db.transaction().execute((trx) =>
    app.events.append(trx, {
      kind: 'thread.started',
      actor: system,
      subject: { type: 'thread', id: thread.id },
    }),
  );
  return { category, thread };
}
