import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { messages } from '#src/i18n/index.ts';
import { expectGoodPage, openBrowser, visit } from '#test/support/browser.ts';

const openPage = openBrowser();
const { common, search, pages, library } = messages('sv');
const { results } = search;
const team = 'Närvaroteam dit vårdnadshavare kan höra av sig själva';

const headline = (page: Page) => page.locator('.list-count').textContent();
const hits = (page: Page) => page.locator('.search-hit');

describe.each([
  { scripts: 'with scripts', hasScripts: true },
  { scripts: 'without scripts', hasScripts: false },
])('Somebody who searches, $scripts', ({ hasScripts }) => {
  it('asks on the start page, narrows, and shares the address', async () => {
    const page = await openPage({ hasScripts, width: 390 });
    await page.goto('/');
    await page.getByLabel(pages.start.searchLabel).fill('team frånvaro');
    await page.getByRole('button', { name: common.search.button }).click();
    await expectGoodPage(page);
    const all = await headline(page);
    expect(all).toMatch(/^\d+ träffar för team frånvaro$/);

    await page.getByText(results.filters, { exact: true }).click();
    await page.locator('summary', { hasText: library.list.facets.kind }).click();
    await page.getByLabel(/^Team eller verksamhet/).check();
    await page.getByLabel(results.municipality, { exact: true }).fill('Norrbruk');
    await page.getByRole('button', { name: results.showHits }).click();
    await expectGoodPage(page);
    const narrowed = await headline(page);
    expect(narrowed).not.toBe(all);
    expect(await page.getByRole('heading', { level: 3 }).first().textContent()).toMatch(/Norrbruk|ni göra/);

    const other = await openPage();
    await visit(other, page.url());
    expect(await headline(other)).toBe(narrowed);
    await other.context().close();

    await page.getByRole('link', { name: results.clear }).click();
    await expectGoodPage(page);
    expect(await headline(page)).toBe(all);
    expect(new URL(page.url()).searchParams.get('kommun')).toMatch(/^\d{4}$/);
    await page.context().close();
  });

  it('misspells, is told so, and may insist', async () => {
    const page = await openPage({ hasScripts });
    await visit(page, '/sok?q=fr%C3%A5nvarro');
    expect(await headline(page)).toMatch(/för frånvaro$/);
    await page.getByRole('link', { name: 'frånvarro', exact: true }).click();
    await expectGoodPage(page);
    expect(await page.getByText(results.exact).count()).toBe(1);
    expect(await hits(page).count()).toBe(0);
    await page.getByRole('link', { name: results.notExact }).click();
    expect(await headline(page)).toMatch(/för frånvaro$/);
    await page.context().close();
  });

  it('finds the way from the empty page', async () => {
    const page = await openPage({ hasScripts });
    await visit(page, '/sok?q=finnsinte+frukost&typ=role');
    if ((await hits(page).count()) === 0) await page.locator('.empty-state a').first().click();
    await expectGoodPage(page);
    expect(await hits(page).count()).toBeGreaterThan(0);
    await page.context().close();
  });
});

describe('The field that suggests', () => {
  const field = (page: Page) => page.getByRole('combobox', { name: pages.start.searchLabel });
  const list = (page: Page) => page.getByRole('listbox', { name: common.search.suggest.label });

  async function openStart(visitor: Parameters<typeof openPage>[0] = {}): Promise<Page> {
    const page = await openPage(visitor);
    await page.goto('/');
    await page.getByLabel(pages.start.searchLabel).focus();
    await field(page).waitFor();
    return page;
  }

  it('is a combobox with labelled groups, by keyboard alone', async () => {
    const page = await openStart();
    await page.keyboard.type('närvaroteam', { delay: 10 });
    await list(page).waitFor();
    await expectGoodPage(page);
    expect(await field(page).getAttribute('aria-expanded')).toBe('true');
    expect(await list(page).getByRole('group').first().getAttribute('aria-labelledby')).toBeTruthy();
    expect(await page.locator('.search-field [role=status]').textContent()).toMatch(/^\d+ förslag\./);

    await page.keyboard.press('ArrowDown');
    const active = await field(page).getAttribute('aria-activedescendant');
    const first = page.getByRole('option').first();
    expect(await first.getAttribute('id')).toBe(active);
    expect(await first.getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('End');
    expect(await page.getByRole('option').last().getAttribute('aria-selected')).toBe('true');

    await page.keyboard.press('Escape');
    await list(page).waitFor({ state: 'hidden' });
    expect(await field(page).inputValue()).toBe('närvaroteam');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/sok\?q=n%C3%A4rvaroteam$/);
    await page.context().close();
  });

  it('goes to what is chosen: a page at once, a word as a search', async () => {
    const page = await openStart();
    await page.keyboard.type('närvaroteam dit');
    await page.getByRole('option', { name: team }).first().waitFor();
    await page.getByRole('option', { name: team }).first().click();
    await page.waitForURL(/\/bibliotek\/norrbruks-narvaroteam$/);
    await page.goto('/');
    await page.getByLabel(pages.start.searchLabel).focus();
    await field(page).waitFor();
    await page.keyboard.type('frånvaroutr');
    await page.getByRole('option', { name: 'frånvaroutredning', exact: true }).first().click();
    await page.waitForURL(/\/sok\?q=fr%C3%A5nvaroutredning$/);
    await page.context().close();
  });

  it('asks from three letters, and drops what was typed over', async () => {
    const page = await openStart();
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url());
      if (pathname === '/api/v1/suggest') asked.push(searchParams.get('q') ?? '');
    });
    await page.keyboard.type('fr', { delay: 250 });
    await page.waitForTimeout(400);
    expect(asked).toEqual([]);
    await page.keyboard.type('ånvaro', { delay: 20 });
    await list(page).waitFor();
    expect(asked.at(-1)).toBe('frånvaro');
    expect(asked.every((text) => text.length >= 3)).toBe(true);
    await page.context().close();
  });

  it('never shows the answer to something older', async () => {
    const page = await openStart();
    await page.route(/suggest\?q=bup$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1200));
      await route.continue().catch(() => {});
    });
    await page.keyboard.type('bup');
    await page.waitForTimeout(300);
    await field(page).fill('närvaroteam');
    await list(page).waitFor();
    await page.waitForTimeout(1300);
    expect(await page.getByRole('option', { name: /^BUP/ }).count()).toBe(0);
    await page.context().close();
  });

  it('loses nothing that is typed while it loads, and writes no style into the page', async () => {
    const page = await openPage();
    await page.route(/mount-combobox/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      await route.continue();
    });
    await page.goto('/');
    await page.getByLabel(pages.start.searchLabel).focus();
    await page.keyboard.type('tidiga tecken', { delay: 20 });
    await field(page).waitFor();
    await page.keyboard.type(' hos');
    expect(await field(page).inputValue()).toBe('tidiga tecken hos');
    expect(await page.locator('[style]').count()).toBe(0);
    await page.context().close();
  });

  it('fits text of twice the size', async () => {
    const page = await openStart({ width: 780 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await page.keyboard.type('skol');
    await list(page).waitFor();
    await expectGoodPage(page);
    const box = await list(page).boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(780);
    await page.context().close();
  });

  it('stays plain when nobody answers', async () => {
    const page = await openPage();
    await page.route(/api\/v1\/suggest/, (route) => route.fulfill({ status: 200, json: [] }));
    await page.goto('/');
    await page.getByLabel(pages.start.searchLabel).focus();
    await field(page).waitFor();
    await page.keyboard.type('närvaro');
    await page.waitForTimeout(400);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/sok\?q=/);
    await page.context().close();
  });
});
