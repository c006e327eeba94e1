import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sv } from '#src/i18n/sv.ts';
import { expectGoodPage, openBrowser } from '#test/support/browser.ts';
import { press, signIn, tick, type } from '#test/support/journey.ts';

const m = sv.library.publishing;
const openPage = openBrowser();

describe.each([
  { name: 'with scripts', hasScripts: true },
  { name: 'without scripts', hasScripts: false },
])('Eight questions by keyboard alone, $name', ({ hasScripts }) => {
  it('a kurator writes, looks and publishes (S-P, A2, A3, A9)', async () => {
    const page = await openPage({ hasScripts });
    await signIn(page, 'editor');
    await page.goto('/bibliotek/ny');
    await expectGoodPage(page);
    const title = `Närvaroteamet på prov ${hasScripts ? 'med' : 'utan'} skript`;
    await type(page, m.questions.title, title);
    await type(
      page,
      m.questions.summary,
      'Två personer stöttar skolorna när en elev har varit borta. De ringer hem.',
    );
    await type(page, m.questions.target, 'Elever i årskurs 7–9.');
    await page.getByLabel(m.fields.teamRow.profession).first().focus();
    await page.keyboard.type('Socionom');
    await addRow(page);
    await tick(page, 'Rektor');
    await type(page, m.fields.how, 'Rektor ringer teamet.');
    await press(page, m.form.publish);
    await expectErrorFirst(page);
    await tick(page, 'Ordinarie verksamhet');
    await type(page, m.fields.contactFunction, 'Samordnare för teamet');
    await press(page, m.form.preview);
    await expectGoodPage(page);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
    await press(page, m.form.publish);
    await expectGoodPage(page);
    await page.getByRole('link', { name: m.own.readIt }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/bibliotek\//);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
    await page.context().close();
  });
});

it('the choices are filled in while one writes, and what one has chosen stays', async () => {
  const page = await openPage();
  await signIn(page, 'editor');
  await page.goto('/bibliotek/ny');
  await type(page, m.questions.title, 'Checklista inför skolstart');
  await page.keyboard.press('Tab');
  const kind = page.getByLabel(m.fields.kind);
  expect(await kind.inputValue()).toBe('checklist');
  await kind.selectOption('guide');
  await type(page, m.questions.title, 'Mall för samtal');
  await page.keyboard.press('Tab');
  expect(await kind.inputValue()).toBe('guide');
  await page.context().close();
});

/** The row comes with what was typed still there, and the page opens at the rows. */
async function addRow(page: Page): Promise<void> {
  const before = await page.getByLabel(m.fields.teamRow.profession).count();
  await press(page, m.fields.addTeamRow);
  await expectGoodPage(page);
  expect(await page.getByLabel(m.fields.teamRow.profession).count()).toBe(before + 1);
  expect(await page.getByLabel(m.fields.teamRow.profession).first().inputValue()).toBe('social-worker');
  expect(new URL(page.url()).hash).toBe('#falt-team');
}

async function expectErrorFirst(page: Page): Promise<void> {
  await expectGoodPage(page);
  expect(await page.title()).toMatch(/^Fel: /);
  const links = await page.locator('[data-error-summary] a').evaluateAll((all) => {
    return all.map((link) => document.getElementById((link as HTMLAnchorElement).hash.slice(1)) !== null);
  });
  expect(links.length).toBeGreaterThan(0);
  expect(links).not.toContain(false);
}
