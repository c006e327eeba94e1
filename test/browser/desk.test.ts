import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sv } from '#src/i18n/sv.ts';
import { expectGoodPage, openBrowser } from '#test/support/browser.ts';
import { signIn } from '#test/support/journey.ts';

const { desk: m } = sv;
const network = '/natverk/bergslagsbygdens-narvaronatverk';
const openPage = openBrowser();

describe.each([
  { name: 'with scripts', hasScripts: true },
  { name: 'without scripts', hasScripts: false },
])('Att göra, $name', ({ hasScripts }) => {
  it('the samordnare puts a task aside, takes it up again, and finds whom to ask about handing over', async () => {
    const page = await signedIn('coordinator', hasScripts);
    await page.goto('/att-gora');
    const vacancy = page.getByRole('listitem').filter({ hasText: 'Gruvberga kommun saknar kontaktperson' });
    await vacancy.getByRole('link', { name: /^Senare: / }).click();
    await expectGoodPage(page);
    await page.getByLabel(m.rest.day).fill('2026-01-01');
    await page.getByRole('button', { name: m.rest.save }).click();
    expect(await page.title()).toMatch(/^Fel: /);
    await expectGoodPage(page);
    await page.getByRole('button', { name: m.rest.nextWeek }).click();
    await page.getByText(m.done.rests).waitFor();
    await page.getByRole('heading', { name: m.rest.title }).waitFor();
    await expectGoodPage(page);
    await vacancy.getByRole('button', { name: /^Ta upp nu: / }).click();
    await page.getByText(m.done.awake).waitFor();
    expect(await vacancy.getByRole('link', { name: /^Senare: / }).count()).toBe(1);
    await page.getByRole('link', { name: m.handOver.link }).click();
    await expectGoodPage(page);
    await page.context().close();
  });

  it('the samordnare gets in touch with a municipality and notes it', async () => {
    const page = await signedIn('coordinator', hasScripts);
    await page.goto(network);
    await page.getByRole('link', { name: m.silence.title }).click();
    await expectGoodPage(page);
    await page.getByRole('link', { name: m.silence.openOf('Gruvberga kommun') }).click();
    const mail = page.getByRole('link', { name: /^Öppna i mejlprogrammet/ });
    expect(await mail.getAttribute('href')).toMatch(/^mailto:narvaro%40gruvberga\.example\?subject=/);
    const note = `Ringer igen ${hasScripts ? 'i maj' : 'i juni'}.`;
    await page.getByLabel(m.silence.wayLabels.phone).check();
    await page.getByLabel(m.silence.fields.note).fill('Eleven 850709-9805');
    await page.getByRole('button', { name: m.silence.save }).click();
    expect(await page.title()).toMatch(/^Fel: /);
    await expectGoodPage(page);
    await page.getByLabel(m.silence.fields.note).fill(note);
    await page.getByRole('button', { name: m.silence.save }).click();
    await page.getByText(m.silence.noted).waitFor();
    await page.getByRole('link', { name: m.silence.openOf('Gruvberga kommun') }).click();
    await page.getByText(note).waitFor();
    await page.context().close();
  });

  it('a contact person reads what is missing, whom to ask, the year and its report', async () => {
    const page = await signedIn('contact', hasScripts);
    await page.goto(network);
    expect(await page.getByRole('link', { name: m.silence.title }).count()).toBe(0);
    await page.getByRole('link', { name: m.demand.title }).click();
    await expectGoodPage(page);
    await page
      .getByRole('link', { name: /^Fritid och kamrater, återgång till skolan: minst 5 sökningar/ })
      .click();
    await page.getByRole('link', { name: 'skärmtid och återgång' }).waitFor();
    await expectGoodPage(page);
    await page.goto(network);
    await page.getByRole('link', { name: m.year.link, exact: true }).click();
    await expectGoodPage(page);
    await page.goto(network);
    await page.getByRole('link', { name: m.report.link, exact: true }).click();
    await expectGoodPage(page);
    await page.getByRole('heading', { name: m.report.learnt }).waitFor();
    await page.context().close();
  });
});

it('what is asked for comes as a file', async () => {
  const page = await signedIn('contact', false);
  const file = await page.request.get(`${network}/efterfragat/tabell.csv`);
  expect(file.headers()['content-type']).toContain('text/csv');
  expect(await file.text()).toContain(`;${m.demand.csv.searches};`);
  await page.context().close();
});

async function signedIn(role: string, hasScripts: boolean): Promise<Page> {
  const page = await openPage({ hasScripts });
  await signIn(page, role);
  return page;
}
