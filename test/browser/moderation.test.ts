import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sv } from '#src/i18n/sv.ts';
import { makeAccount } from '#test/support/access/new-account.ts';
import { getWorld } from '#test/support/access/world.ts';
import { expectGoodPage, openBrowser } from '#test/support/browser.ts';
import { type Account, demoAccount, press, signIn } from '#test/support/journey.ts';

const { moderation: m, reading, writing } = sv.forum;
const openPage = openBrowser();

describe.each([
  { name: 'with scripts', hasScripts: true, author: 'editor' },
  { name: 'without scripts', hasScripts: false, author: 'writer' },
])('Looking after the talk, $name', ({ hasScripts, author }) => {
  const mark = hasScripts ? 'med skript' : 'utan skript';
  const title = `Hur följer ni upp, ${mark}?`;
  let path = '';

  it('a post that tells of somebody is reported, hidden at once and decided of', async () => {
    const writer = await signedIn(author, hasScripts);
    path = await beginThread(writer, title);
    await answer(writer, 'Ett svar som någon anmäler.');
    expect(await writer.getByRole('link', { name: m.report.titleOf(2) }).count()).toBe(0);

    const reader = await signedIn('contact', hasScripts);
    await reader.goto(path);
    await reader.getByRole('link', { name: m.report.titleOf(2) }).click();
    await expectGoodPage(reader);
    await press(reader, m.report.send);
    expect(await reader.title()).toMatch(/^Fel: /);
    await expectGoodPage(reader);
    await reader.getByLabel(m.reasons.privacy, { exact: true }).check();
    await press(reader, m.report.send);
    expect(await reader.getByText(m.report.sent.hidden).count()).toBe(1);
    await expectGoodPage(reader);
    await reader.goto(path);
    expect(await reader.locator('#inlagg-2').textContent()).not.toContain('någon anmäler');

    const moderator = await signedIn('coordinator', hasScripts);
    await moderator.goto('/att-gora');
    const task = sv.forum.moderation.desk.waiting.privacy(title);
    await moderator.getByRole('listitem').filter({ hasText: task }).getByRole('link').first().click();
    await expectGoodPage(moderator);
    expect(await moderator.getByText('någon anmäler').count()).toBe(1);
    await moderator.getByText(m.case.templates).click();
    await moderator.getByRole('link', { name: m.reasons.privacy }).click();
    expect(await moderator.getByLabel(m.case.reason).inputValue()).toBe(m.templates.privacy);
    await press(moderator, m.case.save);
    await expectGoodPage(moderator);
    await moderator.getByLabel(m.acts.remove, { exact: true }).check();
    await press(moderator, m.case.save);
    expect(await moderator.getByText(m.queue.decided).count()).toBe(1);
    await expectGoodPage(moderator);
    for (const page of [writer, reader, moderator]) await page.context().close();
  });

  it('its author reads why, answers, and is heard', async () => {
    const writer = await signedIn(author, hasScripts);
    await writer.goto(path);
    await writer.locator('#inlagg-2').getByRole('link', { name: m.own.title }).click();
    await expectGoodPage(writer);
    expect(await writer.getByRole('main').textContent()).toContain(m.templates.privacy);
    await writer.getByLabel(m.own.answer).fill('Det handlade inte om någon verklig person.');
    await press(writer, m.own.send);
    expect(await writer.getByText(m.own.waits).count()).toBe(1);
    await expectGoodPage(writer);

    const decider = await signedIn('coordinator', hasScripts);
    await decider.goto('/moderering');
    expect(await decider.getByRole('link', { name: m.queue.openOf(title) }).count()).toBe(0);
    const moderator = await signedIn('admin', hasScripts);
    await moderator.goto('/moderering');
    await moderator.getByRole('link', { name: m.queue.openOf(title) }).click();
    expect(await moderator.getByText('Det handlade inte om').count()).toBe(1);
    await moderator.getByLabel(m.acts.restore, { exact: true }).check();
    await press(moderator, m.case.save);
    const reader = await signedIn('contact', hasScripts);
    await reader.goto(path);
    expect(await reader.locator('#inlagg-2').textContent()).toContain('någon anmäler');
    for (const page of [writer, reader, decider, moderator]) await page.context().close();
  });

  it('a thread is locked, split, merged and pinned, and what must go is gone', async () => {
    const page = await signedIn('coordinator', hasScripts);
    const path = await beginThread(page, `En tråd som växer, ${mark}`);
    await answer(page, 'Något helt annat som jag kom att tänka på.');
    await care(page, path, 'las');
    await press(page, m.care.lock.save);
    expect(await page.getByText(m.care.saved).count()).toBe(1);
    await page.goto(path);
    expect(await page.getByText(reading.thread.locked).count()).toBe(1);
    await care(page, path, 'las');
    await page.getByLabel(m.care.lock.unlock, { exact: true }).check();
    await page.getByLabel(m.care.whens.later, { exact: true }).check();
    await press(page, m.care.lock.save);
    await expectGoodPage(page);
    await page.getByLabel(m.care.day).fill(inTenDays());
    await press(page, m.care.lock.save);
    await expectGoodPage(page);
    await press(page, new RegExp(`^${m.care.cancel}: `));
    expect(await page.getByText(m.care.plans, { exact: true }).count()).toBe(0);

    await care(page, path, 'fast');
    await page.getByLabel(m.care.pin.day).fill(inTenDays());
    await press(page, m.care.pin.save);
    await expectGoodPage(page);

    await care(page, path, 'dela');
    await press(page, m.care.split.save);
    await expectGoodPage(page);
    await page.getByLabel(m.report.post(2)).check();
    await page.getByLabel(m.care.split.heading).fill(`En ny tråd, ${mark}`);
    await press(page, m.care.split.save);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(`En ny tråd, ${mark}`);
    const split = new URL(page.url()).pathname;

    await care(page, split, 'sla-ihop');
    await page.getByLabel(m.care.merge.target).fill('https://exempel.se/forum/nagot');
    await press(page, m.care.merge.find);
    await expectGoodPage(page);
    await page.getByLabel(m.care.merge.target).fill(path);
    await press(page, m.care.merge.find);
    await expectGoodPage(page);
    await press(page, m.care.merge.save);
    expect(new URL(page.url()).pathname).toBe(path);
    await page.goto(split);
    expect(new URL(page.url()).pathname).toBe(path);
    await care(page, path, 'flytta');
    await expectGoodPage(page);
    await care(page, path, 'exportera');
    await expectGoodPage(page);
    await page.context().close();
  });

  it('a moderator is appointed and dismissed, and everybody sees how much is removed', async () => {
    const page = await signedIn('coordinator', hasScripts);
    await page.goto('/moderering/moderatorer');
    await expectGoodPage(page);
    await page.getByLabel(m.appoint.eMail).fill('ingen@exempel.se');
    await page.getByLabel(m.appoint.place).selectOption({ index: 1 });
    await press(page, m.appoint.save);
    await expectGoodPage(page);
    await page.getByLabel(m.appoint.eMail).fill(demoAccount('editor').email);
    await press(page, m.appoint.save);
    await expectGoodPage(page);
    await press(page, new RegExp(`^${m.appoint.dismiss} `));
    expect(await page.getByText(m.appoint.nobody).count()).toBe(1);
    await page.context().close();
    const anyone = await openPage({ hasScripts });
    await anyone.goto('/moderering/borttaget');
    await expectGoodPage(anyone);
    expect(await anyone.context().cookies()).toEqual([]);
    await anyone.context().close();
  });
});

async function beginThread(page: Page, title: string): Promise<string> {
  await page.goto('/forum/ny?kategori=fraga-natverket');
  await page.getByLabel(writing.fields.title, { exact: true }).fill(title);
  await page.getByLabel(reading.kinds.question, { exact: true }).check();
  await page.getByLabel(writing.fields.body, { exact: true }).fill('Hur gör ni?');
  await press(page, writing.buttons.begin);
  await page.locator('#inlagg-1').waitFor();
  return new URL(page.url()).pathname;
}

async function answer(page: Page, body: string): Promise<void> {
  await page.getByLabel(writing.fields.body, { exact: true }).fill(body);
  await press(page, writing.buttons.reply);
  await page.locator('#inlagg-2').waitFor();
}

async function care(page: Page, path: string, act: keyof typeof m.care.acts): Promise<void> {
  await page.goto(path);
  await page.getByText(m.care.title, { exact: true }).click();
  await page.getByRole('link', { name: m.care.acts[act], exact: true }).click();
  await expectGoodPage(page);
}

function inTenDays(): string {
  return new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
}

const posting = ['editor', 'writer', 'coordinator'] as const;
/** New people write: those of the demo have met the limits of other journeys. */
const writers = new Map<string, Promise<Account>>();

async function accountOf(role: string): Promise<Account> {
  const writer = posting.find((one) => one === role);
  if (!writer) return demoAccount(role);
  const account = writers.get(writer) ?? makeAccount(await getWorld(), writer);
  writers.set(writer, account);
  return account;
}

async function signedIn(role: string, hasScripts: boolean): Promise<Page> {
  const page = await openPage({ hasScripts });
  await signIn(page, await accountOf(role));
  return page;
}
