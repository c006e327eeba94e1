import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sv } from '#src/i18n/sv.ts';
import { makeAccount } from '#test/support/access/new-account.ts';
import { getWorld } from '#test/support/access/world.ts';
import { expectGoodPage, openBrowser } from '#test/support/browser.ts';
import { docx } from '#test/support/documents/office.ts';
import { pdf } from '#test/support/documents/pdf.ts';
import { follow, press, signIn, signInHere, type } from '#test/support/journey.ts';

const { reading, writing: m } = sv.forum;
const openPage = openBrowser();
/** Other tests make categories of their own; here one writes where every network begins. */
const begin = '/forum/ny?kategori=fraga-natverket';

describe.each([
  { name: 'with scripts', hasScripts: true },
  { name: 'without scripts', hasScripts: false },
])('A thread by keyboard alone, $name', ({ hasScripts }) => {
  it('is begun after a look at it, answered with a quotation, changed, and taken away again', async () => {
    const page = await openPage({ hasScripts });
    await signIn(page, hasScripts ? 'editor' : 'writer');
    await page.goto(begin);
    await expectGoodPage(page);
    const title = `Hur delar ni en anställning, ${hasScripts ? 'med' : 'utan'} skript?`;
    await type(page, m.fields.title, title);
    await type(page, m.fields.body, 'Vi är **tre** kommuner.');
    await press(page, m.buttons.preview);
    expect(await page.locator('.writing-preview strong').textContent()).toBe('tre');
    await expectGoodPage(page);
    await press(page, m.buttons.begin);
    await expectGoodPage(page);
    expect(await page.title()).toMatch(/^Fel: /);
    await page.getByLabel(reading.kinds.question, { exact: true }).focus();
    await page.keyboard.press('Space');
    await press(page, m.buttons.begin);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
    await expectGoodPage(page);

    await follow(page, m.reply.quoteOf(1));
    await expectGoodPage(page);
    expect(await field(page).inputValue()).toContain('> Vi är **tre** kommuner.');
    await field(page).focus();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('Vi gör likadant.');
    await press(page, m.buttons.reply);
    expect(await page.locator('#inlagg-2 blockquote').textContent()).toContain('Vi är tre kommuner.');

    await follow(page, m.edit.actOn(2));
    await expectGoodPage(page);
    await type(page, m.fields.body, 'Vi gör nästan likadant.');
    await press(page, m.buttons.edit);
    await follow(page, reading.post.history(2));
    await expectGoodPage(page);
    expect(await page.locator('ins').first().textContent()).toContain('Vi gör nästan likadant.');
    await page.goBack();

    await follow(page, m.remove.actOn(2));
    await expectGoodPage(page);
    await type(page, m.fields.reason, 'Det blev fel tråd.');
    await press(page, m.remove.button);
    await expectGoodPage(page);
    await press(page, m.remove.undo);
    expect(await page.locator('#inlagg-2').textContent()).toContain('Vi gör nästan likadant.');
    await follow(page, m.remove.actOn(2));
    await type(page, m.fields.reason, 'Det blev fel tråd.');
    await press(page, m.remove.button);
    await page.getByRole('link', { name: m.remove.toThread }).focus();
    await page.keyboard.press('Enter');
    await page.locator('#inlagg-2').waitFor();
    expect(await page.locator('#inlagg-2').textContent()).toContain(
      reading.post.reason('Det blev fel tråd.'),
    );
    await page.context().close();
  });
});

it('A draft comes back where one left it, is thrown away and taken back, without scripts', async () => {
  const page = await openPage({ hasScripts: false });
  await signIn(page, 'contact');
  await page.goto(begin);
  await type(page, m.fields.title, 'Ett utkast om somrarna');
  await press(page, m.buttons.draft);
  await expectGoodPage(page);
  await press(page, m.drafts.discardThis('Ett utkast om somrarna'));
  expect(await page.getByText(m.drafts.empty).count()).toBe(1);
  await press(page, m.drafts.undo);
  await follow(page, m.drafts.goOnWith('Ett utkast om somrarna'));
  expect(await page.getByLabel(m.fields.title, { exact: true }).inputValue()).toBe('Ett utkast om somrarna');
  await page.context().close();
});

it('A draft of an answer to a post is found from the forum and still answers it, without scripts', async () => {
  const page = await openPage({ hasScripts: false });
  await signIn(page, await makeAccount(await getWorld(), 'contact'));
  await page.goto(begin);
  const title = 'Vem ringer hem på fredagar?';
  await type(page, m.fields.title, title);
  await page.getByLabel(reading.kinds.question, { exact: true }).check();
  await type(page, m.fields.body, 'Vi undrar.');
  await press(page, m.buttons.begin);
  await follow(page, m.reply.actOn(1));
  await type(page, m.fields.body, 'Det gör mentorn.');
  await press(page, m.buttons.draft);
  await page.goto('/forum');
  await follow(page, m.drafts.own);
  await follow(page, m.drafts.goOnWith(m.drafts.answerIn(title)));
  await expectGoodPage(page);
  expect(await page.getByText(/^Du svarar på inlägg 1, /).count()).toBe(1);
  await press(page, m.buttons.reply);
  expect(await page.locator('#inlagg-2').textContent()).toContain('Det gör mentorn.');
  expect(
    await page
      .locator('#inlagg-2')
      .getByRole('link', { name: /inlägg 1/ })
      .count(),
  ).toBeGreaterThan(0);
  await page.context().close();
});

it('The first post about a description is looked at, kept and posted, without scripts', async () => {
  const page = await openPage({ hasScripts: false });
  await signIn(page, await makeAccount(await getWorld(), 'contact'));
  await page.goto('/bibliotek/tidigt-tillsammans/samtal');
  const { discussion } = reading;
  await type(page, discussion.body, 'Vi har **provat** det.');
  await press(page, m.buttons.preview);
  expect(await page.locator('.writing-preview strong').textContent()).toBe('provat');
  await expectGoodPage(page);
  await press(page, m.buttons.draft);
  await page.getByRole('link', { name: /^Fortsätt skriva: Inlägg om / }).click();
  expect(await page.getByLabel(discussion.body, { exact: true }).inputValue()).toBe('Vi har **provat** det.');
  await press(page, discussion.post);
  expect(await page.locator('main').textContent()).toContain('Vi har provat det.');
  await page.context().close();
});

it('A question without a name is looked at, and kept for its asker, without scripts', async () => {
  const page = await openPage({ hasScripts: false });
  await signIn(page, await makeAccount(await getWorld(), 'reader'));
  await page.goto('/forum/ny/utan-kommunnamn');
  await type(page, m.fields.title, 'Hur gör ni på fredagar?');
  await type(page, sv.forum.requests.body, 'Vi *undrar*.');
  await press(page, m.buttons.preview);
  expect(await page.locator('.writing-preview em').textContent()).toBe('undrar');
  await expectGoodPage(page);
  await press(page, m.buttons.draft);
  await follow(page, m.drafts.goOnWith(m.drafts.unnamed('Hur gör ni på fredagar?')));
  await press(page, sv.forum.requests.send);
  expect(await page.getByText(sv.forum.requests.sent).count()).toBe(1);
  await page.goto('/mitt/utkast');
  expect(await page.getByText('Hur gör ni på fredagar?').count()).toBe(0);
  await page.context().close();
});

it('What one types is kept by itself, with scripts', async () => {
  const page = await openPage();
  await signIn(page, 'coordinator');
  await page.goto(begin);
  await type(page, m.fields.title, 'Sparas av sig självt');
  await page.locator('[data-autosave="saved"]', { hasText: 'Utkastet sparades' }).waitFor();
  await page.reload();
  expect(await page.getByLabel(m.fields.title, { exact: true }).inputValue()).toBe('Sparas av sig självt');
  await page.goto('/mitt/utkast');
  expect(await page.getByText('Sparas av sig självt').count()).toBe(1);
  const { discussion } = reading;
  const forms = [
    { address: '/forum/ny/utan-kommunnamn', label: sv.forum.requests.body },
    { address: '/bibliotek/det-har-ska-skolan-gora-vid-franvaro/samtal', label: discussion.body },
  ];
  for (const { address, label } of forms) {
    await page.goto(address);
    await type(page, label, 'Vem vet, @demo?');
    await page.locator('[data-autosave="saved"]', { hasText: 'Utkastet sparades' }).waitFor();
    await page.reload();
    expect(await page.getByLabel(label, { exact: true }).inputValue()).toBe('Vem vet, @demo?');
    await expectGoodPage(page);
  }
  await page.context().close();
});

describe.each([
  { name: 'with scripts', hasScripts: true },
  { name: 'without scripts', hasScripts: false },
])('A session that ends while one writes, $name', ({ hasScripts }) => {
  it('takes no word away', async () => {
    const page = await openPage({ hasScripts });
    const account = await makeAccount(await getWorld(), 'writer');
    await signIn(page, account);
    await page.goto(begin);
    const title = `Skrivet ${hasScripts ? 'med' : 'utan'} skript medan sessionen tog slut`;
    await type(page, m.fields.title, title);
    await page.getByLabel(reading.kinds.question, { exact: true }).check();
    await type(page, m.fields.body, 'Vi har skrivit länge.');
    await page.context().clearCookies();
    await press(page, m.buttons.begin);
    await expectGoodPage(page);
    expect(await page.getByText(sv.accounts.signIn.held).count()).toBe(1);
    await press(page, sv.accounts.signIn.withPassword);
    await signInHere(page, account);
    await press(page, sv.accounts.again.submit);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
    expect(await page.locator('#inlagg-1').textContent()).toContain('Vi har skrivit länge.');
    await page.context().close();
  });
});

it('An @ proposes colleagues, and the one that is chosen is set apart', async () => {
  const page = await openPage();
  await signIn(page, 'editor');
  await page.goto(begin);
  await type(page, m.fields.title, 'Vem vet mest om skolskjuts?');
  await page.getByLabel(reading.kinds.contact, { exact: true }).check();
  await type(page, m.fields.body, 'Fråga @demo kont');
  const option = page.getByRole('option', { name: /^Demo Kontaktperson,/ });
  await option.waitFor();
  await expectGoodPage(page);
  await page.keyboard.press('ArrowDown');
  expect(await option.getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('Enter');
  expect(await field(page).inputValue()).toBe('Fråga @Demo Kontaktperson ');
  await press(page, m.buttons.begin);
  expect(await page.locator('#inlagg-1 .mention').textContent()).toBe('@Demo Kontaktperson');
  await page.context().close();
});

it('A file is attached to an answer and handed to its readers, without scripts', async () => {
  const page = await openPage({ hasScripts: false });
  await signIn(page, 'reader');
  await page.goto(begin);
  await type(page, m.fields.title, 'Vår blankett');
  await page.getByLabel(reading.kinds.experience, { exact: true }).check();
  await type(page, m.fields.body, 'Så här ser den ut.');
  await page.getByText(m.files.title).click();
  const file = { name: 'Blankett.docx', mimeType: 'application/octet-stream', buffer: docx() };
  await page.getByLabel(m.files.upload).setInputFiles(file);
  await press(page, m.files.attach);
  await expectGoodPage(page);
  expect(await page.getByRole('button', { name: m.files.detachNamed('Blankett.docx') }).count()).toBe(1);
  await press(page, m.buttons.begin);
  const link = page.getByRole('link', { name: 'Blankett.docx' });
  const answer = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(answer.headers()['content-disposition']).toMatch(/^attachment/);
  expect(answer.headers()['content-security-policy']).toContain('sandbox');
  await page.context().close();
});

it('A file that no program can read is shown when the coordinator has looked at it, without scripts', async () => {
  const page = await openPage({ hasScripts: false });
  await signIn(page, await makeAccount(await getWorld(), 'contact'));
  await page.goto(begin);
  await type(page, m.fields.title, 'Vår inskannade plan');
  await page.getByLabel(reading.kinds.experience, { exact: true }).check();
  await type(page, m.fields.body, 'Så här ser den ut.');
  await page.getByText(m.files.title).click();
  const buffer = pdf({ pages: [{ picture: true }] });
  await page
    .getByLabel(m.files.upload)
    .setInputFiles({ name: 'Plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from(buffer) });
  await press(page, m.files.attach);
  expect(await page.getByText(m.files.secondLook.note).count()).toBe(1);
  await expectGoodPage(page);
  await press(page, m.buttons.begin);
  const path = (await page.getByRole('link', { name: 'Plan.pdf' }).getAttribute('href')) ?? '';

  const reader = await openPage({ hasScripts: false });
  await signIn(reader, 'reader');
  expect((await reader.request.get(path)).status()).toBe(503);
  const coordinator = await openPage({ hasScripts: false });
  await signIn(coordinator, 'coordinator');
  await coordinator.goto('/att-gora');
  const waiting = m.files.secondLook.waiting('Vår inskannade plan');
  const task = coordinator.getByRole('listitem').filter({ hasText: waiting });
  await task.getByRole('link', { name: m.files.secondLook.action }).click();
  await expectGoodPage(coordinator);
  await press(coordinator, m.files.secondLook.approveNamed('Plan.pdf'));
  expect(await coordinator.getByText(m.files.secondLook.done).count()).toBe(1);
  await expectGoodPage(coordinator);
  expect((await reader.request.get(path)).status()).toBe(200);
  for (const one of [page, reader, coordinator]) await one.context().close();
});

it('Who changes a post in two windows sees both texts', async () => {
  const page = await openPage({ hasScripts: false });
  await signIn(page, 'contact');
  await page.goto(begin);
  await type(page, m.fields.title, 'Två fönster');
  await page.getByLabel(reading.kinds.news, { exact: true }).check();
  await type(page, m.fields.body, 'Först.');
  await press(page, m.buttons.begin);
  await follow(page, m.edit.actOn(1));
  const other = await page.context().newPage();
  await other.goto(page.url());
  await type(other, m.fields.body, 'Från det andra fönstret.');
  await press(other, m.buttons.edit);
  await type(page, m.fields.body, 'Från det första fönstret.');
  await press(page, m.buttons.edit);
  await expectGoodPage(page);
  const table = await page.locator('main table').textContent();
  expect(table).toContain('Från det andra fönstret.');
  expect(await field(page).inputValue()).toBe('Från det första fönstret.');
  await press(page, m.buttons.edit);
  expect(await page.locator('#inlagg-1').textContent()).toContain('Från det första fönstret.');
  await page.context().close();
});

const field = (page: Page) => page.getByLabel(m.fields.body, { exact: true });
