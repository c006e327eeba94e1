import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { messages } from '#src/i18n/index.ts';
import { expectGoodPage, openBrowser, visit } from '#test/support/browser.ts';

const openPage = openBrowser();
const { finder } = messages('sv');
const uppsala = 'Koordinatorer för ökad skolnärvaro i Uppsala';
const lulea = 'Samverkan i praktiken – tidigt stöd från förskoleklass till årskurs 7';

/** What is asked for in domain.md 2, no. 1 ("Show"). */
const cases = [
  {
    about: 'in Uppsala: the coordinators, but not yet',
    ticks: ['åk 8', 'längre frånvaro', finder.steps.noticed],
    municipality: 'Uppsala',
    title: uppsala,
    says: ['Inte än – utredning saknas', 'Bara rektor kan ta kontakt.', finder.first.title],
  },
  {
    about: 'somewhere else: the coordinators, to read and ask about',
    ticks: ['åk 8', 'längre frånvaro', finder.steps.noticed],
    municipality: 'Örebro',
    title: uppsala,
    says: ['Finns i Uppsala – läs och fråga', 'finns i Uppsala, inte i Örebro'],
  },
  {
    about: 'early signs in year 3: Luleå, with what is not known',
    ticks: ['åk 3', 'tidiga tecken'],
    municipality: 'Hällinge',
    title: lulea,
    says: [
      'Uppgiften är från 2017, vi vet inte om verksamheten finns kvar.',
      'stämmer enligt uppgift från 2017: gäller åk F–7',
      'Beskrivet i Luleå – läs och fråga',
    ],
  },
] as const;

describe('Describing a situation by keyboard alone, without scripts, with as many keys as a minute has for slow hands', () => {
  it.each(cases)('$about', async ({ ticks, municipality, title, says }) => {
    const page = await openPage({ hasScripts: false });
    let keys = municipality.length + ticks.length + 2;
    await page.goto('/');
    keys += await tabTo(page, page.getByRole('link', { name: finder.start }));
    await page.keyboard.press('Enter');
    for (const tick of ticks) {
      keys += await tabTo(page, page.getByLabel(tick, { exact: true }));
      await page.keyboard.press('Space');
    }
    keys += await tabTo(page, page.getByLabel(finder.questions.municipality));
    await page.keyboard.type(municipality);
    await page.keyboard.press('Enter');
    const row = rowOf(page, title);
    await row.waitFor();
    const text = (await row.textContent())?.replace(/\s+/g, ' ');
    for (const said of says) expect(text).toContain(said);
    expect(keys).toBeLessThan(120);
    await expectGoodPage(page);
    await page.context().close();
  });
});

describe('The result', () => {
  it('ticks off what must be done first, each with its state in words', async () => {
    const page = await openPage();
    await visit(page, '/beskriv-laget/forslag?arskurs=year-8&steg=investigated&kommun=uppsala');
    const states = await rowOf(page, uppsala).locator('.finding-first li strong').allTextContents();
    const { done, 'not-yet': notYet } = finder.first.states;
    expect(states).toEqual([done, done, notYet, notYet]);
    await page.context().close();
  });

  it('leads back to the questions as they were answered, and on to the same result', async () => {
    const page = await openPage({ width: 390 });
    await visit(page, '/beskriv-laget/forslag?arskurs=year-8&hinder=anxiety&hinder=unknown&kommun=uppsala');
    const link = page.getByLabel(finder.result.link);
    const address = await link.inputValue();
    await page.getByRole('link', { name: finder.result.changeAll }).click();
    await expectGoodPage(page);
    expect(await page.getByLabel('åk 8', { exact: true }).isChecked()).toBe(true);
    expect(await page.getByLabel('oro och ångest').isVisible()).toBe(true);
    await page.getByRole('button', { name: finder.submit }).click();
    await expectGoodPage(page);
    expect(await link.inputValue()).toBe(address);
    await page.context().close();
  });

  it('shows more when asked, and says how many there are', async () => {
    const page = await openPage();
    await visit(page, '/beskriv-laget/forslag?arskurs=year-8');
    const before = await page.locator('.finding').count();
    await page
      .getByRole('link', { name: finder.result.more(5) })
      .first()
      .click();
    await expectGoodPage(page);
    expect(await page.locator('.finding').count()).toBeGreaterThan(before);
    await page.context().close();
  });

  it('asks for more when nothing or only a municipality was said', async () => {
    const page = await openPage();
    await visit(page, '/beskriv-laget/forslag?kommun=uppsala&arskurs=unknown');
    expect(await page.getByRole('heading', { name: finder.result.tooLittle.title }).count()).toBe(1);
    await page.context().close();
  });

  it('has neither form nor link to copy on paper', async () => {
    const page = await openPage();
    await page.goto('/beskriv-laget/forslag?arskurs=year-8&kommun=uppsala');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByLabel(finder.result.link).isVisible()).toBe(false);
    expect(await rowOf(page, uppsala).isVisible()).toBe(true);
    await page.context().close();
  });
});

const rowOf = (page: Page, title: string) =>
  page.locator('.finding').filter({ has: page.getByRole('link', { name: title }) });

/** Presses Tab until the element holds focus: only what a keyboard reaches can be chosen. */
/** Presses Tab until the target has the focus; says how often. */
async function tabTo(page: Page, target: ReturnType<Page['getByRole']>): Promise<number> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return presses;
    await page.keyboard.press('Tab');
  }
  throw new Error('The keyboard does not get there.');
}
