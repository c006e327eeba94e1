import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { sv } from '#src/i18n/sv.ts';
import { expectGoodPage, openBrowser } from '#test/support/browser.ts';
import { press, signIn } from '#test/support/journey.ts';
import { latestMailTo, linkIn } from '#test/support/outbox.ts';

const { situation: m } = sv.network;
const openPage = openBrowser();
const planQuestion = /Finns en plan eller rutin för närvaro/;

describe.each([
  { name: 'with scripts', hasScripts: true },
  { name: 'without scripts', hasScripts: false },
])('Nulägesbilden, $name', ({ hasScripts }) => {
  it('the contact person answers, mends what is wrong, approves, and everybody reads it', async () => {
    const page = await openPage({ hasScripts });
    const comment = `Planen ses över ${hasScripts ? 'i vår' : 'i höst'}.`;
    await signIn(page, 'contact');
    await page.goto('/organisationer/hallinge-kommun');
    await page.getByRole('link', { name: m.organisation.answer }).click();
    await expectGoodPage(page);
    const plan = page.getByRole('group', { name: planQuestion });
    await plan.getByLabel(m.choices.yes, { exact: true }).check();
    await fill(page, 'plan', 'link', 'ingen länk');
    await press(page, m.form.save(m.parts.plan));
    expect(await page.title()).toMatch(/^Fel: /);
    await expectGoodPage(page);
    expect(await page.locator('[name="answers.plan.link"]').inputValue()).toBe('ingen länk');
    await fill(page, 'plan', 'link', '/bibliotek/samma-dag-i-hallinge');
    await fill(page, 'plan', 'comment', comment);
    await press(page, m.form.save(m.parts.plan));
    await page.getByText(m.form.saved).waitFor();
    await press(page, m.form.finish);
    await expectGoodPage(page);
    await page.getByText(comment).waitFor();
    await page.getByLabel(m.review.function).fill('Elevhälsochef');
    await press(page, m.review.approve);
    await page.getByText(m.review.approved).waitFor();
    await expectGoodPage(page);

    const visitor = await openPage({ hasScripts });
    await visitor.goto('/lanet/hos/hallinge-kommun');
    await expectGoodPage(visitor);
    await visitor.getByText(/^Godkänt av elevhälsochef den /).waitFor();
    await visitor.getByText(comment).waitFor();
    await visitor.getByRole('link', { name: 'Samma dag i Hällinge' }).waitFor();
    await visitor.goto('/lanet/fraga/plan');
    await visitor.getByText(comment).waitFor();
    await visitor.context().close();
    await page.context().close();
  });

  it('the samordnare writes while they talk, and the municipality says yes from its mailbox', async () => {
    const page = await openPage({ hasScripts });
    await signIn(page, 'coordinator');
    await page.goto('/natverk/bergslagsbygdens-narvaronatverk/nulage');
    await expectGoodPage(page);
    await page.getByRole('link', { name: new RegExp(`^${m.rounds.fill}.*Skogsnäs`) }).click();
    await page
      .getByRole('group', { name: planQuestion })
      .getByLabel(m.choices.planned, { exact: true })
      .check();
    await press(page, m.form.finish);
    await expectGoodPage(page);
    await press(page, m.review.askSend);
    await page.getByText(m.review.sent).waitFor();

    const guest = await openPage({ hasScripts });
    await guest.goto(await askedOf('narvaro@skogsnas.example'));
    await expectGoodPage(guest);
    await press(guest, m.link.change);
    expect(await guest.title()).toMatch(/^Fel: /);
    await guest.locator('[name=message]').fill('Planen är klar nu.');
    await press(guest, m.link.change);
    expect(await guest.getByRole('heading', { level: 1 }).textContent()).toBe(m.link.titles.changes);

    await page.goto('/att-gora');
    const task = page.getByRole('listitem').filter({ hasText: 'Skogsnäs' });
    await task.getByRole('link', { name: m.desk.changesAction }).click();
    await page.getByText('Planen är klar nu.').waitFor();
    await page.getByRole('link', { name: m.review.change }).click();
    await page.getByRole('group', { name: planQuestion }).getByLabel(m.choices.yes, { exact: true }).check();
    await press(page, m.form.finish);
    await press(page, m.review.askSend);
    await guest.goto(await askedOf('narvaro@skogsnas.example'));
    await press(guest, m.link.approve);
    expect(await guest.getByRole('heading', { level: 1 }).textContent()).toBe(m.link.titles.approved);
    await guest.goto('/lanet/hos/skogsnas-kommun');
    await guest.getByText(/^Godkänt av närvarosamordnare den /).waitFor();
    await guest.context().close();
    await page.context().close();
  });

  it('a visitor goes from the county to a question, another year and back, at any width', async () => {
    const page = await openPage({ hasScripts });
    await page.goto('/');
    await page.getByRole('link', { name: sv.pages.start.doors.region.title }).click();
    await expectGoodPage(page);
    await page.getByRole('table').getByRole('link', { name: 'Varje lektion' }).click();
    await expectGoodPage(page);
    await page.getByRole('img', { name: 'Varje lektion' }).waitFor();
    await page.getByLabel(m.county.year).selectOption({ index: 1 });
    await press(page, m.county.show);
    await expectGoodPage(page);
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto('/lanet');
    expect(await page.getByRole('table').isVisible()).toBe(false);
    await page.getByText('Norrbruk', { exact: true }).last().click();
    await page.getByRole('link', { name: m.county.allOf('Norrbruk') }).click();
    await expectGoodPage(page);
    await page.context().close();
  });
});

async function fill(page: Page, question: string, field: 'link' | 'comment', text: string): Promise<void> {
  const control = page.locator(`[name="answers.${question}.${field}"]`);
  const details = page.locator('details', { has: control });
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  await control.fill(text);
}

async function askedOf(eMail: string): Promise<string> {
  return linkIn(await latestMailTo(inject('databaseUrl'), eMail), 'godkann-nulage');
}
