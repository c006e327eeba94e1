import { describe, expect, it } from 'vitest';
import { sv } from '#src/i18n/sv.ts';
import { expectGoodPage, openBrowser } from '#test/support/browser.ts';
import { follow, press, signIn } from '#test/support/journey.ts';

const { comparison: m, readingHelp, definitions } = sv.indicators;
const openPage = openBrowser();
const indicator = 'Elever med minst 15 procent frånvaro';

/** How large the smallest text of a drawing is on the screen, in CSS pixels. */
function smallestText(drawing: SVGElement | HTMLElement): number {
  const texts = [...drawing.querySelectorAll('text')];
  const sizes = texts.map((text) => {
    return Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0);
  });
  return Math.min(...sizes);
}

describe.each([
  { name: 'with scripts', hasScripts: true },
  { name: 'without scripts', hasScripts: false },
])('reading figures, $name', ({ hasScripts }) => {
  it('a visitor reads the county, its report and who is alike; a participant their own among the others', async () => {
    const page = await openPage({ hasScripts, width: 390 });
    await page.goto('/siffror');
    await expectGoodPage(page);
    await follow(page, indicator);
    await expectGoodPage(page);
    const picture = page.getByRole('img', { name: new RegExp(`^${indicator} i länet`) });
    expect(await picture.textContent()).toContain(m.demo);
    expect(await picture.evaluate(smallestText)).toBeGreaterThanOrEqual(14);
    const table = page.getByRole('table', { name: new RegExp(`^${indicator}, .*efter grupp$`) });
    const whole = table.getByRole('row', { name: definitions.stadiums.all });
    const cells = (await whole.getByRole('cell').allTextContents()).map((text) => text.trim());
    const share = cells.find((text) => /^\d+(,\d)?\s%$/.test(text)) ?? 'ingen andel';
    // the picture, the sentence and the table say the same
    expect(await picture.textContent()).toContain(share);
    expect(await page.getByText(readingHelp.title).locator('..').textContent()).toContain(share);

    await page.goto('/siffror');
    await page.getByRole('link', { name: /^Länets rapport för/ }).click();
    await page.getByRole('heading', { name: m.report.cite.title }).waitFor();
    await page.getByText(m.report.cite.demo).waitFor();
    await expectGoodPage(page);

    await page.goto('/siffror/lika-kommuner');
    await page.getByLabel(m.similar.municipality, { exact: true }).selectOption({ label: 'Lillfors' });
    await page.getByLabel(m.similar.factors.distance).selectOption(m.similar.weightLevels['0']);
    await press(page, m.similar.show);
    expect(new URL(page.url()).searchParams.get('avstand')).toBe('0');
    await page
      .getByRole('table')
      .getByRole('row', { name: /^Åslunda/ })
      .waitFor();
    await expectGoodPage(page);

    await signIn(page, 'contact');
    await page.goto('/siffror/minst-15-procent');
    await follow(page, m.indicator.compare);
    await page.getByRole('row', { name: m.comparePage.you }).waitFor();
    await page.getByRole('heading', { name: m.measures.title }).waitFor();
    // one municipality of the demo counts late arrivals from ten minutes, another registers few lessons
    await page.getByText(m.going.partly).waitFor();
    await page.getByText(m.going.because['late-minutes']).waitFor();
    await page.getByText(/^en annan kommun har en rapporteringsgrad under gränsen 85\s%/).waitFor();
    await expectGoodPage(page);
    await page.getByLabel(m.choose.stadium, { exact: true }).selectOption('7-9');
    await press(page, m.choose.show);
    await page.getByRole('img', { name: /^Er siffra bland de andras/ }).waitFor();
    await page.getByRole('row', { name: m.comparePage.another(5) }).waitFor();
    expect(await page.locator('main').textContent()).not.toMatch(/Älvstad|Lillfors|Gruvberga/);
    await expectGoodPage(page);
    await page.context().close();
  });
});
