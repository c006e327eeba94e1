import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sv } from '#src/i18n/sv.ts';
import { makePassword } from '#test/support/access/sign-in.ts';
import { getWorld } from '#test/support/access/world.ts';
import { expectGoodPage, openBrowser } from '#test/support/browser.ts';
import { approveForm, figureForm, makeRound, saveForm } from '#test/support/factories/figures-factory.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';
import { accepted } from '#test/support/factories/situation-factory.ts';
import { type Account, press, signIn } from '#test/support/journey.ts';

const { releases: m, submission } = sv.indicators;
const openPage = openBrowser();
const group = ['412', '5,1', '0,4', '48', '9'] as const;

describe.each([
  { name: 'with scripts', hasScripts: true },
  { name: 'without scripts', hasScripts: false },
])('releasing figures, $name', ({ hasScripts }) => {
  it('a contact person asks what would be shown, and the coordinator publishes and takes back', async () => {
    const { coordinator, contact, release, preview } = await makeRoundOfThree(`Publicerarna ${hasScripts}`);
    const page = await openPage({ hasScripts, width: 390 });
    await signIn(page, contact);
    await page.goto(preview);
    await press(page, submission.preview.judge);
    await settle(page, hasScripts, submission.preview.judgedNow(2));
    await page.getByText('.. skyddad uppgift').first().waitFor();
    await expectGoodPage(page);
    await page.context().close();

    const other = await openPage({ hasScripts, width: 1440 });
    await signIn(other, coordinator);
    await other.goto(release);
    await press(other, m.begin);
    await settle(other, hasScripts, m.ready);
    expect(await shares(other)).toEqual(Array(4).fill(m.states.shown));
    await expectGoodPage(other);
    await press(other, m.confirm);
    await other.getByText(m.confirmed).waitFor();
    expect((await shares(other))[0]).toMatch(/^432 av 3.708 \(11,7 %\)$/);
    await expectGoodPage(other);
    await press(other, m.withdraw);
    expect(await other.title()).toMatch(/^Fel: /);
    await other.locator('[name=reason]').fill('En kommun rättar.');
    await press(other, m.withdraw);
    await other.getByText(m.withdrawn).waitFor();
    expect(await other.getByRole('table').count()).toBe(0);
    await other.context().close();
  });
});

/** What is said of the region's pupils over 15 per cent, group by group. */
function shares(page: Page): Promise<string[]> {
  const table = page.getByRole('table', { name: /^Elever med minst 15 procent/ });
  return table
    .locator('tbody tr td:nth-child(2)')
    .evaluateAll((cells) => cells.map((cell) => cell.textContent?.trim() ?? ''));
}

/** What goes on behind the page: with scripts it shows by itself, without them whoever looks again sees it. */
async function settle(page: Page, hasScripts: boolean, text: string): Promise<void> {
  const settled = page.getByText(text).first();
  if (hasScripts) return settled.waitFor({ timeout: 90_000 });
  await expect
    .poll(() => page.reload().then(() => settled.isVisible()), { timeout: 90_000, interval: 1000 })
    .toBe(true);
}

/** A network of its own, whose three municipalities have handed in alike. */
async function makeRoundOfThree(name: string) {
  const { app } = await getWorld();
  const network = await makeNetwork(app, { name, modules: ['indicators'] });
  const coordinator = await makePerson(app, { role: 'coordinator', scope: network });
  const roundId = await makeRound(app, coordinator.actor, network);
  const contacts = [];
  for (const part of ['ett', 'två', 'tre']) {
    const organisation = await makeOrganisation(app, { network, name: `${name} ${part}` });
    const person = await makePerson(app, { role: 'contact', scope: organisation });
    const place = { roundId, slug: organisation.slug };
    const figures = figureForm({ 'F-3': group, '4-6': group, '7-9': group });
    accepted(await saveForm(app, person.actor, place, figures));
    accepted(await approveForm(app, person.actor, place));
    contacts.push({ person, slug: organisation.slug });
  }
  const [first] = contacts;
  if (!first) throw new RangeError('Nobody hands in');
  const account = async ({ id, email }: { id: string; email: string }): Promise<Account> => ({
    email,
    password: await makePassword(app, id),
  });
  return {
    coordinator: await account(coordinator),
    contact: await account(first.person),
    release: `/siffror/omgangar/${network.slug}/${roundId}/publicera`,
    preview: `/siffror/lamna/${roundId}/${first.slug}/forhandsgranska`,
  };
}
