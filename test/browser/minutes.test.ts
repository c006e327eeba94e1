import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sv } from '#src/i18n/sv.ts';
import { makeAccount } from '#test/support/access/new-account.ts';
import { getWorld } from '#test/support/access/world.ts';
import { expectGoodPage, openBrowser } from '#test/support/browser.ts';
import { type Account, signIn } from '#test/support/journey.ts';

const { reading, form, minutes, proposedAgenda, afterwards } = sv.meetings;
const w = minutes.write;
const openPage = openBrowser();

describe.each([
  { name: 'with scripts', hasScripts: true },
  { name: 'without scripts', hasScripts: false },
])('From meeting to action, $name', ({ hasScripts }) => {
  const title = `Träff med handling ${hasScripts ? 'med' : 'utan'} skript`;
  const task = `Skicka mallen ${hasScripts ? 'med' : 'utan'} skript`;
  const thread = `Hur gör ni vid byten ${hasScripts ? 'med' : 'utan'} skript?`;

  it('a proposal is taken in, minutes are written, and what was decided is done', async () => {
    const world = await getWorld();
    const account = await makeAccount(world, 'coordinator');
    const page = await signedIn(account);
    await page.goto('/moten/nytt?form=online-topic');
    await page.getByLabel(form.title).fill(title);
    await page.getByLabel(form.day, { exact: true }).fill(inDays(20));
    await page.getByLabel(form.joinLink).fill('https://video.example/traff');
    await page.getByLabel(reading.page.readers.network).check();
    await press(page, form.publish);
    const path = new URL(page.url()).pathname;

    await page.getByRole('link', { name: reading.page.editAgenda }).click();
    const proposal = page.getByRole('button', { name: /^Ta in: Fråga/ }).first();
    const taken = ((await proposal.getAttribute('aria-label')) ?? '').replace(/^Ta in: /, '');
    await Promise.all([page.waitForEvent('load'), proposal.click()]);
    expect(await page.locator('.agenda strong').last().innerText()).toBe(taken);
    expect(await page.getByRole('button', { name: proposedAgenda.takeInOf(taken) }).count()).toBe(0);
    await expectGoodPage(page);

    await page.goto(path);
    await page.getByRole('link', { name: afterwards.writeMinutes }).click();
    await expectGoodPage(page);
    expect(await page.getByRole('button', { name: w.close }).count()).toBe(0);
    await write(page, 0, { text: task, owner: account.email, due: inDays(30), kind: w.kinds.task });
    await write(page, 1, { text: thread, kind: w.kinds.thread });
    if (hasScripts) await page.getByText(/^Sparades kl/).waitFor();
    await press(page, w.save);
    expect(await page.getByText(w.saved).count()).toBe(1);
    await begin(world, path);
    await page.reload();
    await page.getByLabel(w.fields.due_on, { exact: true }).first().fill('');
    await press(page, w.close);
    expect(await page.title()).toMatch(/^Fel: /);
    expect(await page.getByLabel(w.fields.text, { exact: true }).first().inputValue()).toBe(task);
    await page.getByLabel(w.fields.due_on, { exact: true }).first().fill(inDays(30));
    await press(page, w.close);
    expect(await page.getByText(minutes.read.justClosed).count()).toBe(1);
    await expectGoodPage(page);

    await page.getByRole('link', { name: minutes.read.openMade.thread }).click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(thread);
    await page.goto('/att-gora');
    await Promise.all([
      page.waitForEvent('load'),
      page.getByRole('button', { name: new RegExp(`^${minutes.task.done}: ${task}`) }).click(),
    ]);
    expect(await page.getByText(minutes.read.marked).count()).toBe(1);
    await press(page, minutes.read.undoneOf(task));
    expect(await page.getByRole('button', { name: minutes.read.doneOf(task) }).count()).toBe(1);
    await expectGoodPage(page);
    await page.goto(path);
    await expectGoodPage(page);
    await page.getByRole('link', { name: afterwards.material }).click();
    await page.getByLabel(afterwards.link).fill('https://video.example/inspelning');
    await press(page, afterwards.saveLink);
    await expectGoodPage(page);
    await page.goto(path);
    expect(await page.getByRole('link', { name: afterwards.recording }).getAttribute('href')).toBe(
      'https://video.example/inspelning',
    );
    await page.getByRole('link', { name: afterwards.answers }).click();
    await expectGoodPage(page);
    await page.context().close();
  });

  async function signedIn(account: Account): Promise<Page> {
    const page = await openPage({ hasScripts });
    await signIn(page, account);
    return page;
  }
});

it('shows both when two write in the same minutes', async () => {
  const world = await getWorld();
  const account = await makeAccount(world, 'coordinator');
  const [one, other] = [await openPage({ hasScripts: false }), await openPage({ hasScripts: false })];
  for (const page of [one, other]) await signIn(page, account);
  await one.goto('/moten/nytt?form=online-topic');
  await one.getByLabel(form.title).fill('Träff där två skriver');
  await one.getByLabel(form.day, { exact: true }).fill(inDays(20));
  await one.getByLabel(form.joinLink).fill('https://video.example/traff');
  await press(one, form.publish);
  const path = `${new URL(one.url()).pathname}/minnesanteckningar`;
  for (const page of [one, other]) await page.goto(path);
  await write(one, 0, { text: 'Det första beslutet' });
  await press(one, w.save);
  await write(other, 0, { text: 'Det andra beslutet' });
  await press(other, w.save);
  const main = other.getByRole('main');
  expect(await main.innerText()).toContain('Det första beslutet');
  expect(await other.getByLabel(w.fields.text, { exact: true }).first().inputValue()).toBe(
    'Det andra beslutet',
  );
  await expectGoodPage(other);
  await press(other, w.add);
  expect(await other.getByLabel(w.fields.text, { exact: true }).count()).toBe(4);
  await press(other, w.save);
  expect(await other.getByText(w.saved).count()).toBe(1);

  await begin(world, path);
  for (const page of [one, other]) await page.goto(path);
  await press(one, w.close);
  await write(other, 0, { text: 'Beslutet som kom för sent' });
  await press(other, w.save);
  expect(await main.innerText()).toContain(minutes.read.late.title);
  expect(await main.innerText()).toContain('Beslutet som kom för sent');
  await expectGoodPage(other);
  for (const page of [one, other]) await page.context().close();
});

type Words = { text: string; owner?: string; due?: string; kind?: string };

async function write(page: Page, index: number, { text, owner = '', due, kind }: Words): Promise<void> {
  await page.getByLabel(w.fields.text, { exact: true }).nth(index).fill(text);
  await page.getByLabel(w.fields.owner, { exact: true }).nth(index).fill(owner);
  if (due) await page.getByLabel(w.fields.due_on, { exact: true }).nth(index).fill(due);
  if (kind) await page.getByLabel(w.fields.kind, { exact: true }).nth(index).selectOption({ label: kind });
}

/** The meeting begins: nobody waits three weeks for it. */
async function begin({ app }: Awaited<ReturnType<typeof getWorld>>, path: string): Promise<void> {
  const [startsAt, endsAt] = [-2, -1].map((hours) => new Date(Date.now() + hours * 3_600_000).toISOString());
  const id = path.split('/')[2]?.slice(0, 36) ?? '';
  await app.db
    .updateTable('meeting')
    .set({ starts_at: startsAt ?? '', ends_at: endsAt ?? '' })
    .where('id', '=', id)
    .execute();
}

const inDays = (days: number) => new Date(Date.now() + days * 24 * 3_600_000).toISOString().slice(0, 10);

async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole('main').getByRole('button', { name, exact: true }).last();
  await Promise.all([page.waitForEvent('load'), button.click()]);
}
