import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { sv } from '#src/i18n/sv.ts';
import { expectGoodPage, openBrowser } from '#test/support/browser.ts';
import { signIn } from '#test/support/journey.ts';
import { latestMailTo, linkIn } from '#test/support/outbox.ts';

const { reading, form, formats, registration, calendar } = sv.meetings;
const openPage = openBrowser();

const inDays = (days: number) => new Date(Date.now() + days * 24 * 3_600_000).toISOString().slice(0, 10);

describe.each([
  { name: 'with scripts', hasScripts: true, member: 'reader', next: 'editor' },
  { name: 'without scripts', hasScripts: false, member: 'writer', next: 'contact' },
] as const)('Meetings, $name', ({ hasScripts, member, next }) => {
  const title = `Öppen träff ${hasScripts ? 'med' : 'utan'} skript`;
  const guest = `besokare.${hasScripts ? 'med' : 'utan'}@forening.example`;
  let path = '';

  it('a coordinator puts one up, mends what is wrong, and sets its agenda', async () => {
    const page = await signedIn('coordinator');
    await page.goto('/moten');
    await page.getByRole('link', { name: reading.add }).click();
    await page.getByRole('link', { name: formats['online-topic'].name }).click();
    await page.getByLabel(form.title).fill(title);
    await page.getByLabel(form.day, { exact: true }).fill('2020-01-01');
    await page.getByLabel(form.to).fill('08.00');
    await page.getByLabel(form.seats).fill('1');
    await page.getByLabel(reading.page.readers.public).check();
    await press(page, form.publish);
    expect(await page.title()).toMatch(/^Fel: /);
    await expectGoodPage(page);
    expect(await page.getByLabel(form.title).inputValue()).toBe(title);
    await page.getByLabel(form.day, { exact: true }).fill(inDays(20));
    await page.getByLabel(form.to).fill('10.00');
    await page.getByLabel(form.joinLink).fill('https://video.example/traff');
    await press(page, form.publish);
    await expectGoodPage(page);
    path = new URL(page.url()).pathname;
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
    await page.getByRole('link', { name: reading.page.editAgenda }).click();
    await expectGoodPage(page);
    const [, second = ''] = formats['online-topic'].agenda;
    await press(page, form.agenda.upOf(second));
    expect(await page.locator('.agenda strong').first().innerText()).toBe(second);
    await page.getByLabel(form.agenda.item, { exact: true }).fill('Frukost');
    await press(page, form.agenda.addSubmit);
    expect(await page.locator('.agenda strong').last().innerText()).toBe('Frukost');
    if (hasScripts) {
      await dragToTop(page, 'Frukost');
      expect(await page.locator('.agenda strong').first().innerText()).toBe('Frukost');
    }
    await expectGoodPage(page);
    await page.context().close();
  });

  it('a member registers, gets the link and a calendar, and leaves the seat to the next', async () => {
    const page = await signedIn(member);
    await page.goto(path);
    expect(await page.getByRole('main').innerText()).not.toContain('video.example');
    await page.getByRole('link', { name: registration.register }).click();
    await expectGoodPage(page);
    await press(page, registration.register);
    await expectGoodPage(page);
    expect(await page.getByRole('link', { name: reading.page.joinNow }).getAttribute('href')).toBe(
      'https://video.example/traff',
    );

    const waiting = await signedIn(next);
    await waiting.goto(path);
    await waiting.getByRole('link', { name: registration.queue }).click();
    await press(waiting, registration.queue);
    expect(await waiting.getByText(registration.state.waiting).count()).toBe(1);
    await expectGoodPage(waiting);

    await page.goto('/mitt/kalender');
    await press(page, new RegExp(`^(?:${calendar.create}|${calendar.renew})$`));
    await expectGoodPage(page);
    const address = (await page.locator('.feed-address code').innerText()).replace(
      /^https?:\/\/[^/]+/,
      inject('base'),
    );
    const followed = await (await fetch(address)).text();
    expect(followed).toContain(`SUMMARY:${title}`);
    expect(followed).toContain('URL:https://video.example/traff');
    await press(page, calendar.revoke);
    expect((await fetch(address)).status).toBe(404);

    await page.goto(path);
    await press(page, registration.cancel);
    expect(await page.getByText(registration.fullText).count()).toBe(1);
    await waiting.goto('/att-gora');
    expect(await waiting.getByText(registration.task.offered(title)).count()).toBeGreaterThan(0);
    await waiting.goto(path);
    await press(waiting, registration.accept);
    expect(await waiting.getByText(registration.state.accepted).count()).toBe(1);
    await expectGoodPage(waiting);
    for (const one of [page, waiting]) await one.context().close();
  });

  it('a visitor stands in line by a link in a mail, and the coordinator ticks off and cancels', async () => {
    const page = await openPage({ hasScripts });
    await page.goto(path);
    await page.getByRole('link', { name: registration.queue }).click();
    await press(page, registration.queue);
    expect(await page.title()).toMatch(/^Fel: /);
    await page.getByLabel(registration.name, { exact: true }).fill('Demo Besökare');
    await page.getByLabel(registration.eMail).fill(guest);
    await press(page, registration.queue);
    await expectGoodPage(page);
    expect(await page.getByText(registration.sent).count()).toBe(1);
    await page.goto(await linkTo(guest));
    await expectGoodPage(page);
    await press(page, registration.confirm);
    await expectGoodPage(page);
    expect(await page.getByText(registration.state.waiting).count()).toBe(1);
    expect(await page.context().cookies()).toEqual([]);

    const coordinator = await signedIn('coordinator');
    await coordinator.goto(path);
    await coordinator.getByRole('link', { name: reading.page.participants, exact: true }).click();
    await expectGoodPage(coordinator);
    await coordinator.getByRole('button', { name: /är på plats$/ }).click();
    expect(await coordinator.getByText(registration.participants.states.attended).count()).toBeGreaterThan(0);
    await coordinator.getByRole('link', { name: registration.participants.badges }).click();
    await expectGoodPage(coordinator);
    await coordinator.goto(`${path}/stall-in`);
    await coordinator.getByLabel(form.reason).fill('Den som skulle visa är sjuk.');
    await press(coordinator, form.cancelSubmit);
    await expectGoodPage(coordinator);
    await page.reload();
    await page.goto(path);
    expect(await page.getByText(reading.page.cancelledTitle).count()).toBe(1);
    for (const one of [page, coordinator]) await one.context().close();
  });

  async function signedIn(role: string): Promise<Page> {
    const page = await openPage({ hasScripts });
    await signIn(page, role);
    return page;
  }
});

/** The link in the latest mail to the address. */
async function linkTo(address: string): Promise<string> {
  return linkIn(await latestMailTo(inject('databaseUrl'), address), 'moten/anmalan');
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('main').getByRole('button', { name, exact: true }).click();
  await page.waitForLoadState();
}

/** Takes the point by its handle and lets it go above the first one. */
async function dragToTop(page: Page, title: string): Promise<void> {
  const rows = page.locator('.agenda > li');
  const handle = rows.filter({ hasText: title }).locator('[data-drag]');
  await handle.scrollIntoViewIfNeeded();
  const from = await handle.boundingBox();
  if (!from) throw new Error('The point has no handle.');
  const x = from.x + from.width / 2;
  await page.mouse.move(x, from.y + from.height / 2);
  await page.mouse.down();
  // by steps: the list moves beneath the pointer
  for (let y = from.y; y > ((await rows.first().boundingBox())?.y ?? 0) && y > 0; y -= 20)
    await page.mouse.move(x, y);
  await Promise.all([page.waitForEvent('load'), page.mouse.up()]);
}
