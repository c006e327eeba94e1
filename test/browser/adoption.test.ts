import { describe, expect, it } from 'vitest';
import { sv } from '#src/i18n/sv.ts';
import { expectGoodPage, openBrowser } from '#test/support/browser.ts';
import { press, signIn, tick, type } from '#test/support/journey.ts';

const { adoption: m, publishing } = sv.library;
const openPage = openBrowser();

describe.each([
  { name: 'with scripts', hasScripts: true, original: 'franvarotrappa-med-blankett-for-varje-steg' },
  { name: 'without scripts', hasScripts: false, original: 'fritidsledare-som-bro-till-skolan' },
])('Vi använder detta by keyboard alone, $name', ({ hasScripts, original }) => {
  it('a municipality fills in what differs and publishes, and stands on the page of the original', async () => {
    const page = await openPage({ hasScripts });
    await signIn(page, 'contact');
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
