import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { sv } from '#src/i18n/sv.ts';
import { expectGoodPage, openBrowser } from '#test/support/browser.ts';
import { signIn } from '#test/support/journey.ts';
import { libraryFiles } from '../features/library/reading/view-of-file.ts';

const openPage = openBrowser();
const { sharing: m, reading, list } = sv.library;
const norrbruk = '/bibliotek/norrbruks-narvaroteam';
const guide = '/bibliotek/det-har-ska-skolan-gora-vid-franvaro';
const checklist = '/bibliotek/sma-tecken-stod-till-larare/checklista';

describe.each([
  { scripts: 'with scripts', hasScripts: true },
  { scripts: 'without scripts', hasScripts: false },
])('A list that lives in its address, $scripts', ({ hasScripts }) => {
  it('is begun on an entry, filled in the library, put in order, named and compared, without a cookie', async () => {
    const page = await openPage({ hasScripts });
    await page.goto(norrbruk);
    await page.getByRole('link', { name: m.ways.list }).click();
    await expectGoodPage(page);
    await page.getByRole('link', { name: m.list.library }).click();
    await page.getByLabel(list.searchLabel).fill('tidigt tillsammans');
    await page.getByRole('button', { name: list.showHits }).click();
    expect(await page.getByText(m.list.carried(1)).count()).toBe(1);
    await page
      .getByRole('link', { name: /^Tidigt tillsammans/ })
      .first()
      .click();
    await page.getByRole('link', { name: m.ways.addToList }).click();
    await page.getByLabel(m.list.search).fill('koordinator');
    await page.getByRole('main').getByRole('button', { name: m.list.searchButton, exact: true }).click();
    await expectGoodPage(page);
    await page
      .getByRole('link', { name: m.list.addOf('Koordinatorer för ökad skolnärvaro i Uppsala') })
      .click();
    expect(await titles(page)).toHaveLength(3);
    await page.getByRole('link', { name: m.list.earlierOf((await titles(page))[2] ?? '') }).click();
    expect((await titles(page))[1]).toMatch(/Uppsala/);
    await page.getByRole('textbox', { name: m.list.name }).fill('Till mötet');
    await page.getByRole('button', { name: m.list.saveName }).click();
    await expectGoodPage(page);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Till mötet');
    const mail = await page.getByRole('link', { name: m.list.mail }).getAttribute('href');
    const link = await page.getByLabel(m.list.link).inputValue();
    expect(decodeURIComponent(mail ?? '')).toContain(link);
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await page.getByRole('button', { name: m.list.compare }).click();
    await expectGoodPage(page);
    expect(await page.locator('.comparison thead th').count()).toBe(3);
    await page.getByRole('link', { name: m.compare.onlyDifferences }).click();
    expect(await page.getByText(m.compare.same, { exact: true }).count()).toBe(0);
    expect(await page.context().cookies()).toEqual([]);
    await page.context().close();
  });
});

describe('A checklist', () => {
  it('keeps its ticks in the browser alone, until they are cleared', async () => {
    const page = await openPage();
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(request.url());
    });
    await page.goto(checklist);
    const first = page.getByRole('checkbox').first();
    await first.focus();
    await page.keyboard.press('Space');
    await page.reload();
    expect(await first.isChecked()).toBe(true);
    await page.getByRole('button', { name: m.checklist.clear }).click();
    await page.reload();
    expect(await first.isChecked()).toBe(false);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect([sent, await page.context().cookies()]).toEqual([[], []]);
    await page.context().close();
  });

  it('is ticked without scripts too, and promises nothing then', async () => {
    const page = await openPage({ hasScripts: false });
    await page.goto(checklist);
    await page.getByRole('checkbox').first().check();
    expect(await page.getByText(m.checklist.hint).isVisible()).toBe(false);
    expect(await page.getByText(m.checklist.clear).isVisible()).toBe(false);
    await page.context().close();
  });
});

describe('On paper', () => {
  it('the sheet for the meeting is one page for every entry of the library', async () => {
    const page = await openPage();
    const tooLong: string[] = [];
    for (const slug of libraryFiles.map((name) => name.replace(/\.md$/, ''))) {
      await page.goto(`/bibliotek/${slug}/ta-med-till-eht`);
      if ((await pagesOnPaper(page)) !== 1) tooLong.push(slug);
    }
    expect(tooLong).toEqual([]);
    await page.context().close();
  });
});

describe('A guide', () => {
  it('has chapters to go to, and shows the routine that a contact person puts beside one', async () => {
    const page = await openPage();
    await signIn(page, 'contact');
    await page.goto(`${guide}?kommun=hallinge`);
    expect(await page.getByText(m.chapters.noRoutine('Hällinge')).count()).toBe(1);
    const [chapter] = await page.locator('.entry-contents a[href^="#kap-"]').all();
    const place = (await chapter?.getAttribute('href')) ?? '';
    await page.getByRole('link', { name: m.chapters.write }).click();
    await expectGoodPage(page);
    await page.getByLabel(m.routines.chapter).selectOption(place.slice(1));
    await page.getByRole('button', { name: m.routines.save }).click();
    await expectGoodPage(page);
    expect(await page.title()).toMatch(/^Fel: /);
    await page.getByLabel(m.routines.name).fill('Rutin vid frånvaro i Hällinge');
    await page.getByLabel(m.routines.link).fill('https://hallinge.example/rutin');
    await page.getByRole('button', { name: m.routines.save }).click();
    await expectGoodPage(page);
    const visitor = await openPage({ hasScripts: false });
    await visitor.goto(`${guide}?kommun=hallinge${place}`);
    const beside = visitor.locator('.chapter', { has: visitor.locator(place) });
    expect(
      await beside.getByRole('link', { name: 'Rutin vid frånvaro i Hällinge' }).getAttribute('href'),
    ).toBe('https://hallinge.example/rutin');
    await visitor.goto('/organisationer/hallinge-kommun');
    expect(await visitor.getByRole('link', { name: 'Rutin vid frånvaro i Hällinge' }).count()).toBe(1);
    await visitor.context().close();
    await page.goto(`${guide}/rutiner`);
    await page.getByRole('button', { name: m.routines.removeOf('Rutin vid frånvaro i Hällinge') }).click();
    await expectGoodPage(page);
    await page.context().close();
  });
});

it('a good example begins with its story and goes on with the other questions', async () => {
  const page = await openPage({ hasScripts: false });
  await signIn(page, 'writer');
  await page.goto('/mitt/beskrivningar');
  await page.getByRole('link', { name: m.story.title }).click();
  expect(page.url()).toContain('typ=gott-exempel');
  await page.getByRole('button', { name: m.story.save }).click();
  expect(await page.title()).toMatch(/^Fel: /);
  await page.getByLabel(m.story.name).fill('Schemat lades om');
  await page
    .getByRole('textbox', { name: reading.texts.situation })
    .fill('Många försvann under håltimmarna.');
  await page.getByRole('button', { name: m.story.save }).click();
  await expectGoodPage(page);
  expect(await page.getByLabel(sv.library.publishing.questions.title, { exact: true }).inputValue()).toBe(
    'Schemat lades om',
  );
  await page.context().close();
});

it('the text for other websites is copied as it stands', async () => {
  const page = await openPage();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${norrbruk}/anvand-pa-egen-webb`);
  await page.getByRole('button', { name: m.ownWeb.copy }).first().click();
  await page.getByText(m.ownWeb.copied).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await page.getByRole('textbox', { name: m.ownWeb.html }).inputValue());
  expect(copied).toContain(`${inject('base')}${norrbruk}`);
  await page.context().close();
});

const titles = (page: Page) => page.locator('.saved-list h2').allTextContents();

async function pagesOnPaper(page: Page): Promise<number> {
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
