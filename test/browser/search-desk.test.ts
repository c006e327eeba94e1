import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sv } from '#src/i18n/sv.ts';
import { expectGoodPage, openBrowser } from '#test/support/browser.ts';
import { press, signIn } from '#test/support/journey.ts';

const openPage = openBrowser();
const { desk, saved, results } = sv.search;
const { follow } = sv.notifications;
/** The index follows in its own time. */
const patience = { timeout: 60_000, interval: 500 };

describe.each([
  { name: 'with scripts', hasScripts: true },
  { name: 'without scripts', hasScripts: false },
])('Around the search, $name', ({ hasScripts }) => {
  const mark = hasScripts ? 'med' : 'utan';

  it('a search is saved, followed, removed and brought back', async () => {
    const page = await signedIn('editor');
    await page.goto(`/sok?q=frukost+${mark}`);
    await press(page, saved.save);
    await expectGoodPage(page);
    await page.getByText(follow.about.search).click();
    await page.getByLabel(follow.frequency).selectOption('weekly');
    await press(page, follow.start);
    const name = `frukost ${mark}`;
    const row = page.getByRole('listitem').filter({ hasText: name });
    expect(await page.getByText(follow.state.weekly).count()).toBe(1);
    await press(page, saved.removeOf(name));
    await expectGoodPage(page);
    expect(await row.count()).toBe(0);
    await press(page, saved.undo);
    expect(await row.count()).toBe(1);
    await page.context().close();
  });

  it('what nobody found reaches the coordinator, who marks it as done', async () => {
    const words = `hemresa ${mark} taxi`;
    const anyone = await openPage({ hasScripts });
    await anyone.goto(`/sok?q=${encodeURIComponent(words)}`);
    await anyone.getByRole('link', { name: results.empty.send }).click();
    expect(await anyone.getByLabel(desk.wish.fields.words).inputValue()).toBe(words);
    await anyone.getByLabel(desk.wish.fields.municipality).fill('Atlantis');
    await press(anyone, desk.wish.send);
    await expectGoodPage(anyone);
    await anyone.getByLabel(desk.wish.fields.municipality).fill('Hällinge');
    await press(anyone, desk.wish.send);
    await expectGoodPage(anyone);
    expect(await anyone.context().cookies()).toEqual([]);

    const coordinator = await signedIn('coordinator');
    await coordinator.goto('/att-gora');
    await coordinator.getByRole('link', { name: new RegExp(`^${desk.task.action}: `) }).click();
    await expectGoodPage(coordinator);
    await press(coordinator, desk.network.isHandledOf(words));
    await expectGoodPage(coordinator);
    await press(coordinator, desk.network.againOf(words));
    await press(coordinator, desk.network.isHandledOf(words));
    for (const page of [anyone, coordinator]) await page.context().close();
  });

  it('a coordinator sees what a new word changes before it is saved, and then it is found with', async () => {
    const { synonyms: m } = desk;
    const word = `nyordet${mark}`;
    const page = await signedIn('coordinator');
    await page.goto('/sok/synonymer');
    await page.getByRole('link', { name: m.add }).click();
    await page.getByLabel(m.fields.shown).fill(`frukost före lektionen ${mark}`);
    await press(page, m.preview);
    await expectGoodPage(page);
    await page.getByLabel(m.fields.silent).fill(word);
    await page.getByLabel(m.fields.broader).fill('frukost');
    await press(page, m.preview);
    await expectGoodPage(page);
    const cells = await page.getByRole('row').filter({ hasText: word }).getByRole('cell').allTextContents();
    expect(cells[0]).toBe('0');
    expect(Number(cells[1])).toBeGreaterThan(0);
    await press(page, m.save);
    await expectGoodPage(page);
    await expect
      .poll(async () => {
        await page.goto(`/sok?q=${word}`);
        return page.getByRole('main').textContent();
      }, patience)
      .toContain(`frukost före lektionen ${mark}`);
    await page.goto('/sok/synonymer');
    await press(page, m.removeOf(`frukost före lektionen ${mark}`));
    await expectGoodPage(page);
    await page.context().close();
  });

  it('whoever runs the portal makes the index anew, and sees when it is done', async () => {
    const { index: m } = desk;
    const page = await signedIn('admin');
    await page.goto('/drift/sok');
    await press(page, m.rebuild);
    await expectGoodPage(page);
    await expect
      .poll(async () => {
        await page.goto('/drift/sok');
        return page.getByRole('button', { name: m.rebuild }).count();
      }, patience)
      .toBe(1);
    expect(await page.getByRole('main').textContent()).toContain(m.upToDate);
    await expectGoodPage(page);
    await page.context().close();
  });

  async function signedIn(role: string): Promise<Page> {
    const page = await openPage({ hasScripts });
    await signIn(page, role);
    return page;
  }
});
