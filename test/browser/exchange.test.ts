import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sv } from '#src/i18n/sv.ts';
import { expectGoodPage, openBrowser } from '#test/support/browser.ts';
import { press, signIn } from '#test/support/journey.ts';

const { exchange: m } = sv;
const openPage = openBrowser();
const inAMonth = () => new Date(Date.now() + 30 * 24 * 3_600_000).toISOString().slice(0, 10);

describe.each([
  { name: 'with scripts', hasScripts: true },
  { name: 'without scripts', hasScripts: false },
])('exchange, $name', ({ hasScripts }) => {
  it('a member finds whom to ask, asks about a description, mends what is wrong, and the samordnare follows it', async () => {
    const page = await openPage({ hasScripts, width: 390 });
    await signIn(page, 'reader');
    await page.goto('/utbyte/hitta');
    await page.locator('[name=amne]').selectOption('tier:remedial');
    await press(page, m.matching.show);
    await expectGoodPage(page);
    await page
      .getByText(/^Har beskrivit ämnet i/)
      .first()
      .waitFor();
    await page
      .getByRole('link', { name: /^Ta kontakt med / })
      .first()
      .click();
    expect(await page.locator('[name=topic]').inputValue()).toBe('tier:remedial');
    expect(await page.getByLabel(m.ask.purpose).inputValue()).toContain(m.ask.startTopic('').slice(0, -2));
    await expectGoodPage(page);
    await page.goto('/bibliotek/norrbruks-narvaroteam');
    await page.getByRole('link', { name: m.contact.link }).click();
    await expectGoodPage(page);
    await press(page, m.ask.send);
    expect(await page.title()).toMatch(/^Fel: /);
    await expectGoodPage(page);
    await page.getByLabel(m.formats.visit, { exact: true }).check();
    await page.getByLabel(m.ask.purpose).fill('Vi vill ge teamet ett tydligt uppdrag.');
    await press(page, m.ask.send);
    await page.getByText(m.request.sent).waitFor();
    await expectGoodPage(page);
    await page.getByText('Vad behövdes för att komma igång?').waitFor();
    const address = new URL(page.url()).pathname;

    const visitor = await openPage({ hasScripts });
    await visitor.goto(address);
    expect(new URL(visitor.url()).pathname).toBe('/logga-in');
    await visitor.context().close();

    const samordnare = await openPage({ hasScripts });
    await signIn(samordnare, 'coordinator');
    await samordnare.goto('/utbyte');
    await samordnare.locator(`a[href="${address}"]`).click();
    await expectGoodPage(samordnare);
    await samordnare.context().close();
    await press(page, m.request.withdraw);
    await expectState(page, 'withdrawn');
    await page.context().close();
  });

  it('the contact person says yes to one, books a day, and answers another not just now', async () => {
    const page = await openPage({ hasScripts });
    const asker = await openPage({ hasScripts });
    await signIn(asker, 'admin');
    await signIn(page, 'contact');
    const first = await ask(asker);
    await page.goto('/att-gora');
    await page.getByText(m.desk.answer('Älvstads kommun')).first().waitFor();
    await page.goto(first);
    await page.locator('[name=greeting]').fill('Välkomna!');
    await press(page, m.request.accept);
    await expectState(page, 'accepted');
    await page.locator('[name=day]').fill('2020-01-01');
    await press(page, m.request.book);
    expect(await page.title()).toMatch(/^Fel: /);
    await expectGoodPage(page);
    await page.locator('[name=day]').fill(inAMonth());
    await press(page, m.request.book);
    await expectState(page, 'booked');
    await expectGoodPage(page);
    await page.getByText('Välkomna!').waitFor();

    await page.goto(await ask(asker));
    await press(page, m.request.decline);
    await expectState(page, 'declined');
    await page.getByText(/Fråga oss gärna igen nästa termin/).waitFor();
    await asker.context().close();
    await page.context().close();
  });

  it('says what a meeting gave and begins a good example of it', async () => {
    const page = await openPage({ hasScripts });
    await signIn(page, 'contact');
    await page.goto('/utbyte');
    await page.locator('details summary').first().click();
    await page.getByRole('link', { name: m.page.whose('Kärreviks kommun', 'Hällinge kommun') }).click();
    await page.getByLabel(m.request.answers.learnt).fill('Skriv ner hur ni avslutar.');
    await press(page, m.request.answers.change);
    await page.getByText(m.request.saved, { exact: true }).waitFor();
    await expectGoodPage(page);
    await press(page, m.request.answers.publish);
    expect(new URL(page.url()).pathname).toMatch(/^\/bibliotek\/.*\/redigera$/);
    await page.context().close();
  });

  it('says what the organisation receives and puts up a card', async () => {
    const page = await openPage({ hasScripts });
    await signIn(page, 'contact');
    await page.goto('/organisationer/hallinge-kommun');
    await page.getByRole('link', { name: m.capacity.edit }).click();
    await page.locator('[name=visit]').fill('3');
    await press(page, m.capacity.save);
    await page.getByText(m.capacity.saved, { exact: true }).waitFor();
    await expectGoodPage(page);
    const visitor = await openPage({ hasScripts });
    await visitor.goto('/organisationer/hallinge-kommun');
    await visitor.getByText(/3 besök per termin/).waitFor();
    await visitor.context().close();
    const text = `Hur vi delar en tjänst, ${hasScripts ? 'på kansliet' : 'mellan skolor'}.`;
    await page.goto('/utbyte/kort');
    await page.getByLabel(m.cards.kinds.seek, { exact: true }).check();
    await page.getByLabel(m.cards.topic).selectOption('hindrance:transitions');
    await page.locator('[name=text]').fill(text);
    await page.locator('[name=until]').fill(inAMonth());
    await press(page, m.cards.save);
    await expectGoodPage(page);
    await page.getByRole('button', { name: m.cards.removeOf(text) }).click();
    await page.getByText(m.cards.removed).waitFor();
    await page.context().close();
  });
});

/** How the request stands, as its own page says first. */
async function expectState(page: Page, state: keyof typeof m.states): Promise<void> {
  await page.locator('main p.tags').first().getByText(m.states[state], { exact: true }).waitFor();
}

/** Asks Hällinge on behalf of Älvstad; the address of the request. */
async function ask(page: Page): Promise<string> {
  await page.goto('/utbyte/ny?organisation=hallinge-kommun');
  await page.getByLabel(m.formats.talk, { exact: true }).check();
  await page.getByLabel(m.ask.purpose).fill('Vi vill ringa hem samma dag.');
  await press(page, m.ask.send);
  await page.getByText(m.request.sent).waitFor();
  return new URL(page.url()).pathname;
}
