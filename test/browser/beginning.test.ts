import { expect, it } from 'vitest';
import { sv } from '#src/i18n/sv.ts';
import { plusDays } from '#src/lib/dates.ts';
import { makePassword } from '#test/support/access/sign-in.ts';
import { getWorld } from '#test/support/access/world.ts';
import { expectGoodPage, openBrowser } from '#test/support/browser.ts';
import { makeNetwork, makeOrganisation } from '#test/support/factories/network-factory.ts';
import { makePerson } from '#test/support/factories/person-factory.ts';
import { press, signIn } from '#test/support/journey.ts';

const { guide } = sv.desk;
const { rounds } = sv.network.situation;
const { form, formats, reading } = sv.meetings;
const openPage = openBrowser();
const inDays = (days: number) => plusDays(new Date().toISOString().slice(0, 10), days);

it('a new network begins in three steps, and the guide is gone when all are taken', async () => {
  const { app } = await getWorld();
  const network = await makeNetwork(app, { name: 'Dalåsens närvaronätverk' });
  const organisation = await makeOrganisation(app, { network, name: 'Dalåsens kommun' });
  const { id, email } = await makePerson(app, { role: 'coordinator', scope: network });
  const page = await openPage({ hasScripts: false });
  await signIn(page, { email, password: await makePassword(app, id) });
  const left = async () => {
    await page.goto('/att-gora');
    await expectGoodPage(page);
    const steps = page.getByRole('region', { name: guide.title(network.name) }).getByRole('listitem');
    return steps.getByRole('link').allInnerTexts();
  };
  const { contacts, situation, meeting } = guide.steps;
  expect(await left()).toEqual([contacts, situation, meeting]);

  await page.getByRole('link', { name: contacts }).click();
  await expectGoodPage(page);
  await page.getByRole('link', { name: organisation.name }).first().click();
  await expectGoodPage(page);
  // the mail that invites, and the yes to it, are told of elsewhere
  await makePerson(app, { role: 'contact', scope: organisation });
  expect(await left()).toEqual([situation, meeting]);

  await page.getByRole('link', { name: situation }).click();
  await expectGoodPage(page);
  await page.getByLabel(rounds.answerBy).fill(inDays(30));
  await press(page, rounds.openSave);
  await page.getByText(rounds.opened).waitFor();
  await expectGoodPage(page);
  expect(await left()).toEqual([meeting]);

  await page.getByRole('link', { name: meeting }).click();
  await page.getByRole('link', { name: formats['network-meeting'].name }).click();
  await page.getByLabel(form.title).fill('Första mötet');
  await page.getByLabel(form.day, { exact: true }).fill(inDays(21));
  await page.getByLabel(form.joinLink).fill('https://video.example/forsta');
  await page.getByLabel(reading.page.readers.network).check();
  await press(page, form.publish);
  await expectGoodPage(page);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Första mötet');
  expect(await left()).toEqual([]);
  expect(await page.getByText(guide.title(network.name)).count()).toBe(0);
  await page.context().close();
});
