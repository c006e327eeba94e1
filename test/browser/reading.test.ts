import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { messages } from '#src/i18n/index.ts';
import { expectGoodPage, openBrowser } from '#test/support/browser.ts';
import { weighFirstView } from '#test/support/weight.ts';

const openPage = openBrowser();
const { library, pages, common } = messages('sv');
const { reading } = library;
const sentence = 'elev i åk 5 kommer inte, kan en koordinator hjälpa';
const uppsala = 'Koordinatorer för ökad skolnärvaro i Uppsala';

describe.each([
  { scripts: 'with scripts', hasScripts: true },
  { scripts: 'without scripts', hasScripts: false },
])('A head teacher with ten minutes, $scripts', ({ hasScripts }) => {
  it('asks in a sentence, opens a description and leaves with the way in on paper', async () => {
    const page = await openPage({ hasScripts });
    await page.goto('/');
    await page.getByLabel(pages.start.searchLabel).fill(sentence);
    await page.getByRole('button', { name: common.search.button }).click();
    await expectGoodPage(page);
    expect(await page.getByText(/^\d+ träffar för/).count()).toBe(1);

    await page.getByRole('link', { name: uppsala }).click();
    await expectGoodPage(page);
    expect(await page.getByRole('heading', { name: reading.minute.title }).count()).toBe(1);
    expect(await printButton(page).isVisible()).toBe(hasScripts);

    await page.getByRole('textbox', { name: reading.page.isItOurs }).fill('Örebro');
    await page.getByRole('button', { name: reading.page.show }).click();
    await expectGoodPage(page);
    expect(await page.getByText(reading.page.usabilityReason['another-municipality']('Örebro')).count()).toBe(
      1,
    );

    await page.getByRole('link', { name: reading.minute.sheet }).click();
    await expectGoodPage(page);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(reading.sheet.title(uppsala));
    expect(await page.getByText('Skolan har utrett frånvaron.').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('narrows the list by a facet and takes it away again', async () => {
    const page = await openPage({ hasScripts, width: 390 });
    await page.goto('/bibliotek');
    await page.getByText(library.list.filters, { exact: true }).click();
    await page.locator('summary', { hasText: library.list.facets.kind }).click();
    await page.getByLabel(/^Roll/).check();
    await page.getByRole('button', { name: library.list.showHits }).click();
    await expectGoodPage(page);
    expect(new URL(page.url()).searchParams.getAll('typ')).toEqual(['role']);
    await page.getByRole('link', { name: library.list.remove(`${library.list.facets.kind}: Roll`) }).click();
    await expectGoodPage(page);
    expect(new URL(page.url()).search).toBe('');
    await page.context().close();
  });
});

describe('On paper', () => {
  it.each(['/bibliotek/norrbruks-narvaroteam', '/bibliotek/norrbruks-narvaroteam/vagen-in', '/bibliotek'])(
    '%s has no chrome, and says what is invented',
    async (address) => {
      const page = await openPage();
      await page.goto(address);
      await page.emulateMedia({ media: 'print' });
      const shown = page.locator('header.site-header, footer.site-footer, form, button, nav');
      const visible = await Promise.all((await shown.all()).map((one) => one.isVisible()));
      expect(visible).not.toContain(true);
      expect(await page.getByText(reading.page.example).first().isVisible()).toBe(true);
      await page.context().close();
    },
  );
});

describe('The first view', () => {
  it.each(['/bibliotek', '/bibliotek/uppsala-koordinatorer-for-okad-skolnarvaro'])(
    'of %s: the page is at most 15 kB',
    async (address) => {
      const page = await openPage();
      const weight = await weighFirstView(page, address);
      expect(weight.page).toBeLessThanOrEqual(15_000);
      expect(weight.page + weight.style + weight.font + weight.script).toBeLessThanOrEqual(90_000);
      await page.context().close();
    },
  );
});

const printButton = (page: Page) => page.locator('[data-print]');
