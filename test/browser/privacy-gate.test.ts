import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sv } from '#src/i18n/sv.ts';
import { expectGoodPage, openBrowser } from '#test/support/browser.ts';

const { privacy: m, common } = sv;
const openPage = openBrowser();

const named = 'Kalle i 8B på Åslunda skola har varit borta sedan i höstas.';
const phone = 'Ring mig på 070-123 45';

/** Writes in the form of somebody without an account, by keyboard alone, and sends it. */
async function write(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: sv.pages.accessibility.form.what }).focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(words);
  await send(page);
}

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: sv.pages.accessibility.form.send }).focus();
  const loaded = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  await loaded;
}

describe.each([
  { name: 'with scripts', hasScripts: true, width: 1440, ending: '67' },
  { name: 'without scripts, on a phone', hasScripts: false, width: 390, ending: '68' },
])('A text that may point at somebody, by keyboard alone, $name', ({ hasScripts, width, ending }) => {
  it('is shown again with the places, and passes when its author has looked', async () => {
    const page = await openPage({ hasScripts, width });
    await page.goto('/om/tillganglighet');
    await write(page, `Bra portal. ${named} ${phone} ${ending}.`);
    expect(await page.title()).toMatch(/^Fel: /);
    await expectGoodPage(page);
    const box = page.getByRole('region', { name: m.title });
    expect(await box.locator('mark').allTextContents()).toContain(`070-123 45 ${ending}`);
    expect(await box.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
      m.rules.phone.title,
      m.rules['named-pupil'].title,
    ]);
    // the summary leads to the places, where the box is ticked
    await page.getByRole('link', { name: common.fieldErrors['look-again']({}) }).focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#granska');
    // sent without the box it comes back; rewritten, only what is left is asked about
    await write(page, `Bra portal. ${phone} ${ending}.`);
    expect(await box.getByRole('heading', { level: 3 }).allTextContents()).toEqual([m.rules.phone.title]);
    await box.getByRole('checkbox', { name: m.confirm }).focus();
    await page.keyboard.press('Space');
    await send(page);
    expect(new URL(page.url()).pathname).toBe('/om/tillganglighet/tack');
    await page.context().close();
  });

  it('never passes with an identity number in it, which stays in the form alone', async () => {
    const page = await openPage({ hasScripts, width });
    await page.goto('/om/tillganglighet');
    await write(page, 'Gäller 850709-9805.');
    await expectGoodPage(page);
    const field = page.getByRole('textbox', { name: sv.pages.accessibility.form.what });
    expect(await field.inputValue()).toBe('Gäller 850709-9805.');
    expect(await page.getByRole('checkbox', { name: m.confirm }).count()).toBe(0);
    expect(await page.getByText(common.fieldErrors['identity-number']({})).count()).toBeGreaterThan(0);
    await page.context().close();
  });
});
