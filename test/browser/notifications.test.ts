import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { unsubscribeToken } from '#src/features/notifications/unsubscribe/unsubscribe-token.ts';
import { sv } from '#src/i18n/sv.ts';
import { system } from '#src/platform/access/actor.ts';
import { getWorld, type PeopledWorld } from '#test/support/access/world.ts';
import { expectGoodPage, openBrowser } from '#test/support/browser.ts';
import { press, signIn } from '#test/support/journey.ts';

const openPage = openBrowser();
const { follow, follows, notices, unsubscribe } = sv.notifications;
/** What follows an event comes in its own time. */
const patience = { timeout: 30_000, interval: 500 };
let world: PeopledWorld;

beforeAll(async () => {
  world = await getWorld();
});

describe.each([
  { name: 'with scripts', hasScripts: true, role: 'editor' },
  { name: 'without scripts', hasScripts: false, role: 'writer' },
] as const)('To follow and be told, $name', ({ hasScripts, role }) => {
  it('an organisation is followed, seen among all that one follows, told of and let go', async () => {
    const page = await signedIn();
    await page.goto('/organisationer/hallinge-kommun');
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    await page.getByText(follow.about.organisation, { exact: true }).click();
    await page.getByLabel(follow.frequency).selectOption('off');
    await press(page, follow.start);
    await expectGoodPage(page);
    expect(await page.getByText(follow.state.off).count()).toBe(1);

    await reviseSomethingOf('hallinge-kommun');
    await expect
      .poll(async () => {
        await page.goto('/mitt/notiser');
        return page.getByRole('main').innerText();
      }, patience)
      .toContain(title);
    await expectGoodPage(page);
    expect(await page.getByRole('banner').innerText()).toMatch(/Notiser\s*\d/);
    await press(page, notices.readAll);
    await expectGoodPage(page);
    expect(await page.getByText(notices.isRead).count()).toBe(1);

    await page.goto('/mitt/foljer');
    await page.getByLabel(follow.frequencyOf(title)).selectOption('none');
    await press(page, follows.save);
    await expectGoodPage(page);
    expect(await page.getByRole('link', { name: title }).count()).toBe(0);
    await press(page, follows.stopAll);
    await expectGoodPage(page);
    expect(await page.getByLabel(follows.fields.personal).inputValue()).toBe('off');
    await page.context().close();
  });

  it('a topic of a thread is followed from the threads that have it', async () => {
    const page = await signedIn();
    await page.goto('/forum');
    await page.locator('#tagg').selectOption({ index: 1 });
    await press(page, sv.forum.reading.list.show);
    await page.locator('.thread-rows h3 a').first().click();
    const topic = page.locator('.thread-head .tags a').first();
    const name = await topic.innerText();
    await topic.click();
    await page.getByText(follow.about.tag, { exact: true }).click();
    await page.getByLabel(follow.frequency).selectOption('weekly');
    await press(page, follow.start);
    await expectGoodPage(page);
    expect(await page.getByText(follow.state.weekly).count()).toBe(1);
    await page.goto('/mitt/foljer');
    expect(await page.getByRole('link', { name, exact: true }).count()).toBe(1);
    await page.context().close();
  });

  it('a mail is ended by its link, signed out, and taken back', async () => {
    const path = await unsubscribePath();
    const page = await openPage({ hasScripts });
    await page.goto(path);
    await expectGoodPage(page);
    expect(await page.getByText(unsubscribe.ask.personal).count()).toBe(1);
    await press(page, unsubscribe.stop);
    await expectGoodPage(page);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(unsubscribe.doneTitle);
    await press(page, unsubscribe.undo);
    await expectGoodPage(page);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(unsubscribe.undoneTitle);
    expect(await page.context().cookies()).toEqual([]);
    await page.context().close();
  });

  async function unsubscribePath(): Promise<string> {
    const { id: personId } = world.person(role);
    const mailId = world.app.ids.next();
    return `/prenumeration/${await unsubscribeToken(world.app, { mailId, personId, what: 'personal' })}`;
  }

  /** Looking at the link – people and scanners – changes nothing; one press of a mail program does (RFC 8058). */
  it('a mail program ends it with one press, from anywhere', async () => {
    const address = inject('base') + (await unsubscribePath());
    const said = async (response: Response) => ({ status: response.status, body: await response.text() });
    for (const method of ['HEAD', 'GET']) await fetch(address, { method });
    const looked = await said(await fetch(address));
    expect(looked.body).toContain(unsubscribe.stop);
    const pressed = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
      redirect: 'error',
    });
    expect(pressed.status).toBe(200);
    for (const [name, value] of [
      ['cache-control', 'no-store'],
      ['referrer-policy', 'same-origin'],
    ] as const)
      expect(pressed.headers.get(name)).toBe(value);
    expect(await pressed.text()).toContain(unsubscribe.doneTitle);
    expect((await said(await fetch(address))).body).toContain('noindex');
  });

  async function signedIn(): Promise<Page> {
    const page = await openPage({ hasScripts });
    await signIn(page, role);
    return page;
  }
});

/** As if a description of the organisation had been changed. */
async function reviseSomethingOf(slug: string): Promise<void> {
  const { app } = world;
  const { id } = await app.db
    .selectFrom('entry')
    .innerJoin('organisation as o', 'o.id', 'entry.organisation_id')
    .select('entry.id')
    .where('o.slug', '=', slug)
    .where('entry.state', '=', 'published')
    .executeTakeFirstOrThrow();
  const event = { kind: 'entry.revised', actor: system, subject: { type: 'entry', id } } as const;
  await app.db.transaction().execute((trx) => app.events.append(trx, event));
}
