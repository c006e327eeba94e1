import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { messages } from '#src/i18n/index.ts';
import { expectGoodPage, openBrowser, visit } from '#test/support/browser.ts';
import { demoAccount } from '#test/support/journey.ts';
import { codeIn, latestMailTo } from '#test/support/outbox.ts';

const openPage = openBrowser();
const { accounts: m, common } = messages('sv');

describe.each([
  { scripts: 'with scripts', hasScripts: true },
  { scripts: 'without scripts', hasScripts: false },
])('Signing in $scripts (A5, A10)', ({ hasScripts }) => {
  it('by a code that comes by mail', async () => {
    const { email } = demoAccount('reader');
    const page = await openPage({ hasScripts });
    await visit(page, '/logga-in');
    await page.getByLabel(m.fields.eMail).fill(email);
    await page.getByRole('button', { name: m.signIn.send }).click();
    await expectGoodPage(page);
    await page.getByLabel(m.fields.code).fill(codeIn(await latestMailTo(inject('databaseUrl'), email)));
    await page.getByRole('button', { name: m.code.submit, exact: true }).click();
    await expectSignedIn(page);
    await signOut(page);
  });

  it('by a password, and back to the page that asked', async () => {
    const { email, password } = demoAccount('writer');
    const page = await openPage({ hasScripts });
    await page.goto('/logga-in?next=/organisationer');
    await page.getByRole('link', { name: m.signIn.withPassword }).click();
    await expectGoodPage(page);
    await page.getByLabel(m.fields.eMail).fill(email);
    await page.getByLabel(m.fields.password).fill(password);
    await page.getByRole('button', { name: m.password.submit, exact: true }).click();
    await expectSignedIn(page);
    expect(new URL(page.url()).pathname).toBe('/organisationer');
  });

  it('with an address that is no address, is answered with the error first (A9)', async () => {
    const page = await openPage({ hasScripts });
    await page.goto('/logga-in');
    await page.getByLabel(m.fields.eMail).fill('ingen adress');
    await page.getByRole('button', { name: m.signIn.send }).click();
    await expectGoodPage(page);
    expect(await page.title()).toMatch(/^Fel: /);
    expect(await page.getByLabel(m.fields.eMail).inputValue()).toBe('ingen adress');
    await page.locator('[data-error-summary] a').first().click();
    expect(new URL(page.url()).hash).toBe(`#${await page.getByLabel(m.fields.eMail).getAttribute('id')}`);
  });
});

async function expectSignedIn(page: Page): Promise<void> {
  await expectGoodPage(page);
  expect(await page.getByRole('button', { name: common.nav.signOut }).count()).toBe(1);
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: common.nav.signOut }).click();
  await expectGoodPage(page);
  expect(await page.getByRole('link', { name: common.nav.signIn }).count()).toBeGreaterThan(0);
  expect(await page.context().cookies()).toEqual([]);
}
