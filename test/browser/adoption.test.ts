import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { sv } from '#src/i18n/sv.ts';
import { expectGoodPage, openBrowser } from '#test/support/browser.ts';

const { adoption: m, publishing } = sv.library;
const openPage = openBrowser();

describe.each([
  { name: 'with scripts', hasScripts: true, original: 'franvarotrappa-med-blankett-for-varje-steg' },
  { name: 'without scripts', hasScripts: false, original: 'fritidsledare-som-bro-till-skolan' },
])('Vi använder detta by keyboard alone, $name', ({ hasScripts, original }) => {
  it('a municipality fills in what differs and publishes, and stands on the page of the original', async () => {
    const page = await openPage({ hasScripts });
    await signIn(page);
    await page.goto(`/bibliotek/${original}`);
    await page.getByRole('link', { name: m.elsewhere.use }).focus();
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await expectGoodPage(page);
    await press(page, m.use.save);
    expect(await page.title()).toMatch(/^Fel: /);
    await tick(page, m.use.ways.changed);
    await press(page, m.use.save);
    await expectGoodPage(page);
    const title = `Så gör vi i Hällinge ${hasScripts ? 'med' : 'utan'} skript`;
    await type(page, m.form.name, title);
    await tick(page, 'Prövas');
    await type(page, m.form.difference, 'Vi ringer samma dag.');
    await type(page, publishing.fields.contactFunction, 'Samordnare');
    await press(page, m.form.save);
    await expectGoodPage(page);
    await press(page, publishing.form.publish);
    await expectGoodPage(page);
    await page.goto(`/bibliotek/${original}`);
    await expectGoodPage(page);
    const elsewhere = page.getByRole('region', { name: m.elsewhere.title });
    expect(await elsewhere.textContent()).toContain('Vi ringer samma dag.');
    await elsewhere.getByRole('link', { name: title }).click();
    expect(await page.getByRole('region', { name: m.credit.title }).textContent()).toContain(
      sv.library.adoption.credit.same,
    );
    await expectGoodPage(page);
    await page.context().close();
  });
});

async function signIn(page: Page): Promise<void> {
  const account = inject('demoAccounts').find(({ role }) => role === 'contact');
  await page.goto('/logga-in/losenord');
  await page.getByLabel(sv.accounts.fields.eMail).fill(account?.email ?? '');
  await page.getByLabel(sv.accounts.fields.password).fill(account?.password ?? '');
  await page.getByRole('button', { name: sv.accounts.password.submit, exact: true }).click();
}

async function type(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

async function tick(page: Page, label: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).first().focus();
  await page.keyboard.press('Space');
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).last().focus();
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
}
