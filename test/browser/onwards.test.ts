import { describe, expect, it } from 'vitest';
import { messages } from '#src/i18n/index.ts';
import { makeAccount } from '#test/support/access/new-account.ts';
import { getWorld } from '#test/support/access/world.ts';
import { expectGoodPage, openBrowser } from '#test/support/browser.ts';
import { follow, press, signIn } from '#test/support/journey.ts';

const openPage = openBrowser();
const { indicators, exchange } = messages('sv');
const { onwards: m } = indicators;

describe.each([
  { name: 'with scripts', hasScripts: true },
  { name: 'without scripts', hasScripts: false },
])('from a figure onwards, $name', ({ hasScripts }) => {
  it('leads in four clicks from the figure to a question to a municipality that is alike', async () => {
    const page = await openPage({ hasScripts, width: 390 });
    await signIn(page, await makeAccount(await getWorld(), 'reader'));
    await page.goto('/siffror/minst-15-procent');
    await follow(page, m.door);
    await page.getByLabel(m.municipality).selectOption('hallinge');
    await press(page, m.show);
    await expectGoodPage(page);
    await page.getByRole('link', { name: m.ask }).first().click();
    await page.getByLabel(exchange.formats.talk, { exact: true }).check();
    expect(await page.getByLabel(exchange.ask.purpose).inputValue()).toContain('Elever med minst 15 procent');
    await press(page, exchange.ask.send);
    await page.getByText(exchange.request.sent).waitFor();
    const request = new URL(page.url()).pathname;
    await page.locator('dd').getByRole('link', { name: 'Elever med minst 15 procent frånvaro' }).click();
    await page.getByRole('heading', { name: m.talk.requests }).waitFor();
    expect(await page.locator(`a[href="${request}"]`).count()).toBe(1);
    await page.context().close();
  });
});

it('puts the figure on one sheet of A4, with what to talk about and three descriptions', async () => {
  const page = await openPage();
  await page.goto('/siffror/minst-15-procent/vidare?kommun=hallinge');
  await follow(page, m.sheet);
  await expectGoodPage(page);
  expect(
    await page.getByRole('heading', { name: m.three }).locator('xpath=..').getByRole('link').count(),
  ).toBe(3);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  await page.context().close();
});
