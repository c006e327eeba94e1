import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { sv } from '#src/i18n/sv.ts';
import { expectGoodPage, openBrowser } from '#test/support/browser.ts';
import { press, signIn } from '#test/support/journey.ts';
import { latestMailTo, linkIn } from '#test/support/outbox.ts';

const { publishing: m, approvals: a } = sv.library;
const openPage = openBrowser();

describe.each([
  { name: 'with scripts', hasScripts: true },
  { name: 'without scripts', hasScripts: false },
])('A yes from somebody without an account, $name', ({ hasScripts }) => {
  it('the samordnare writes while they talk, the municipality asks for a change and then says yes', async () => {
    const page = await openPage({ hasScripts });
    const title = `Intervjun på prov ${hasScripts ? 'med' : 'utan'} skript`;
    const eMail = `kurator.${hasScripts ? 'ett' : 'tva'}@hallinge.example`;
    await signIn(page, 'coordinator');
    await writeDraft(page, title);
    await page.getByRole('link', { name: a.ask.send.interview }).click();
    await expectGoodPage(page);
    await ask(page, eMail);

    const guest = await openPage({ hasScripts });
    await guest.goto(await askedOf(eMail));
    await expectGoodPage(guest);
    expect(await guest.getByRole('heading', { level: 1 }).textContent()).toBe(title);
    await guest.getByRole('link', { name: a.link.change }).first().click();
    await expectGoodPage(guest);
    await press(guest, a.changes.send);
    await expectGoodPage(guest);
    expect(await guest.title()).toMatch(/^Fel: /);
    await guest.locator('[name=summary]').fill('Vi är tre, inte två.');
    await press(guest, a.changes.send);
    await expectGoodPage(guest);
    expect(await guest.getByRole('heading', { level: 1 }).textContent()).toBe(a.answered.titles.changes);

    await page.goto('/att-gora');
    await page.getByRole('link', { name: a.desk.action }).first().click();
    await expectGoodPage(page);
    await page.getByText('Vi är tre, inte två.').waitFor();
    await press(page, a.requests.done);
    await ask(page, eMail);

    await guest.goto(await askedOf(eMail));
    await press(guest, a.link.approve.published);
    await expectGoodPage(guest);
    expect(await guest.getByRole('heading', { level: 1 }).textContent()).toBe(a.answered.titles.published);
    await guest.getByRole('link', { name: a.answered.read }).click();
    await guest.goto(`${new URL(guest.url()).pathname}/historik`);
    await guest.getByText(/^Godkänd av skolkurator den .*, skriven av nätverkssamordnare$/).waitFor();
    await guest.context().close();
    await page.context().close();
  });
});

async function writeDraft(page: Page, title: string): Promise<void> {
  await page.goto('/bibliotek/ny');
  await page.getByLabel(m.form.organisation).selectOption({ label: 'Hällinge kommun' });
  await page.getByLabel(m.questions.title, { exact: true }).fill(title);
  await page
    .getByLabel(m.questions.summary, { exact: true })
    .fill('Två personer stöttar skolorna. De ringer hem.');
  await page.getByLabel(m.questions.target, { exact: true }).fill('Elever i årskurs 7–9.');
  await page.getByLabel(m.fields.teamRow.profession).first().selectOption('social-worker');
  await page.getByLabel('Rektor', { exact: true }).first().check();
  await page.getByLabel('Ordinarie verksamhet', { exact: true }).first().check();
  await page.getByLabel(m.fields.contactFunction, { exact: true }).fill('Samordnare för teamet');
  await press(page, m.form.preview);
  await expectGoodPage(page);
}

async function ask(page: Page, eMail: string): Promise<void> {
  await page.getByLabel(a.ask.function, { exact: true }).fill('skolkurator');
  await page.getByLabel(a.ask.eMail, { exact: true }).fill(eMail);
  await press(page, a.ask.send.interview);
  await page.getByText(a.ask.sent).waitFor();
}

async function askedOf(eMail: string): Promise<string> {
  return linkIn(await latestMailTo(inject('databaseUrl'), eMail), 'godkann');
}
