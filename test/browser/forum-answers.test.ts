import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findCategory } from '#src/features/forum/categories/category-queries.ts';
import { sv } from '#src/i18n/sv.ts';
import { getWorld } from '#test/support/access/world.ts';
import { expectGoodPage, openBrowser } from '#test/support/browser.ts';
import { makePost, makeThread } from '#test/support/factories/forum-factory.ts';
import { follow, press, signIn } from '#test/support/journey.ts';

const { answers: m, reading, requests, writing } = sv.forum;
const { harvest, similar, helped, law } = m;
const openPage = openBrowser();
const begin = '/forum/ny?kategori=fraga-natverket';

describe.each([
  { name: 'with scripts', hasScripts: true, width: 1440 },
  { name: 'without scripts', hasScripts: false, width: 390 },
])('What makes a question worth asking, $name', ({ hasScripts, width }) => {
  const how = hasScripts ? 'med skript' : 'utan skript';
  const signedIn = async (role: string) => {
    const page = await openPage({ hasScripts, width });
    await signIn(page, role);
    return page;
  };

  it('is shown what is like it before it is put, and keeps its words', async () => {
    const page = await signedIn('editor');
    await page.goto(begin);
    await page.getByLabel(writing.fields.body, { exact: true }).fill('Vi undrar.');
    await page.getByLabel(writing.fields.title, { exact: true }).fill('Närvaroteam över två förvaltningar');
    if (!hasScripts) await press(page, similar.show);
    const hits = page.locator('.similar li a');
    await hits.first().waitFor();
    expect(await page.locator('.similar [role=status]').textContent()).toMatch(/liknande/);
    expect(await hits.first().getAttribute('target')).toBe('_blank');
    expect(await page.getByLabel(writing.fields.body, { exact: true }).inputValue()).toBe('Vi undrar.');
    await expectGoodPage(page);
    await page.context().close();
  });

  it('is answered, helped, checked for law, and made a good example that its authors answer for', async () => {
    const title = `Vad gäller när två förvaltningar delar på arbetet, ${how}?`;
    const asker = await signedIn('writer');
    await ask(asker, title);
    const path = new URL(asker.url()).pathname;

    const answerer = await signedIn('contact');
    await answerer.goto(path);
    await answerer.getByLabel(writing.fields.body, { exact: true }).fill('Samtycke, skriftligt.');
    await answerer.getByText(m.more, { exact: true }).click();
    await answerer.getByLabel(law.field).check();
    await expectGoodPage(answerer);
    await press(answerer, writing.buttons.reply);
    expect(await answerer.locator('#inlagg-2').textContent()).toContain(law.unchecked);

    await asker.goto(path);
    await press(asker, helped.markFor(2));
    await asker.getByRole('heading', { name: reading.thread.helped }).waitFor();
    await expectGoodPage(asker);
    await press(asker, helped.unmarkFor(2));
    expect(await asker.getByRole('heading', { name: reading.thread.helped }).count()).toBe(0);

    const coordinator = await signedIn('coordinator');
    await coordinator.goto(path);
    await press(coordinator, law.checkFor(2));
    expect(await coordinator.locator('#inlagg-2').textContent()).toMatch(
      /Kontrollerad av [^,]+, nätverkssamordnaren i /,
    );

    await answerer.goto(path);
    await follow(answerer, harvest.title);
    await expectGoodPage(answerer);
    await press(answerer, harvest.begin);
    expect(await answerer.title()).toMatch(/^Fel: /);
    await expectGoodPage(answerer);
    for (const box of await answerer.getByRole('checkbox').all()) await box.check();
    await press(answerer, harvest.begin);
    const preview = new URL(answerer.url()).pathname.replace('/redigera', '/forhandsgranska');
    await answerer.goto(preview);
    await expectGoodPage(answerer);
    expect(await answerer.getByText(harvest.waits).count()).toBe(1);
    expect(await answerer.locator('main').textContent()).toContain('Samtycke, skriftligt.');

    await asker.goto('/att-gora');
    const question = harvest.desk.asked(title);
    const asked = asker.getByRole('listitem').filter({ hasText: question });
    await asked.getByRole('link', { name: harvest.desk.action }).click();
    await expectGoodPage(asker);
    await asker.getByLabel(harvest.question.choices.decline).check();
    await press(asker, harvest.question.answer);
    await answerer.goto(preview);
    expect(await answerer.getByText(harvest.waits).count()).toBe(0);
    expect(await answerer.getByText('får inte vara med').count()).toBe(1);
    expect(await answerer.locator('main').textContent()).not.toContain('Vi undrar hur ni gör.');
    for (const page of [asker, answerer, coordinator]) await page.context().close();
  });

  it('is asked without the name of the municipality, which only the coordinator sees', async () => {
    const title = `Vad gör ni när rutinen inte håller, ${how}?`;
    const asker = await signedIn('reader');
    await asker.goto('/forum/ny/utan-kommunnamn');
    await expectGoodPage(asker);
    await press(asker, requests.send);
    expect(await asker.title()).toMatch(/^Fel: /);
    await asker.getByLabel(writing.fields.title, { exact: true }).fill(title);
    await asker.getByLabel(requests.body, { exact: true }).fill('Vi undrar hur andra gör.');
    await press(asker, requests.send);
    await expectGoodPage(asker);
    expect(await asker.locator('main').textContent()).toContain(requests.states.waiting);

    const coordinator = await signedIn('coordinator');
    await coordinator.goto('/att-gora');
    const task = coordinator.getByRole('listitem').filter({ hasText: requests.desk.waiting(title) });
    await task.getByRole('link', { name: requests.desk.action }).click();
    await expectGoodPage(coordinator);
    expect(await coordinator.locator('main').textContent()).toContain('Demo Läsare');
    await press(coordinator, requests.handle.put);
    await expectGoodPage(coordinator);
    const path = new URL(coordinator.url()).pathname;
    expect(await coordinator.locator('#inlagg-1').textContent()).toContain(reading.author.unnamed);

    const colleague = await signedIn('editor');
    await colleague.goto(path);
    const seen = await colleague.locator('#inlagg-1').textContent();
    expect(seen).toContain(reading.author.unnamed);
    expect(seen).not.toMatch(/Demo|Hällinge|Region/);
    await asker.goto('/forum/ny/utan-kommunnamn');
    expect(await asker.getByRole('link', { name: title }).getAttribute('href')).toBe(path);
    for (const page of [asker, coordinator, colleague]) await page.context().close();
  });
});

it('Who can answer is said with reasons, and asked in the thread', async () => {
  const { app, network, organisation, otherOrganisation, person } = await getWorld();
  const category = await findCategory(app.db, { id: network.id });
  if (!category) throw new Error('The network has no category.');
  const tags = [{ vocabulary: 'hindrance', value: 'timetable-and-travel' }];
  const author = person('reader');
  const solved = await makeThread(app, { category, tags, author, organisation });
  await makePost(app, { thread: solved, organisation: otherOrganisation, hasHelped: true });
  const thread = await makeThread(app, { category, tags, author, organisation, title: 'Vem vet?' });
  const page = await openPage({ hasScripts: false, width: 390 });
  await signIn(page, 'reader');
  await page.goto(thread.path);
  await follow(page, m.answerers.title);
  await expectGoodPage(page);
  expect(await page.locator('main').textContent()).toContain(m.answerers.reasons.helped(1));
  await page
    .getByRole('button', { name: /^Fråga / })
    .first()
    .click();
  await expectGoodPage(page);
  expect(await page.locator('#inlagg-2').textContent()).toContain('kan ni svara på det här?');
  await page.context().close();
});

async function ask(page: Page, title: string): Promise<void> {
  await page.goto(begin);
  await page.getByLabel(writing.fields.title, { exact: true }).fill(title);
  await page.getByLabel(reading.kinds.question, { exact: true }).check();
  await page.getByLabel(writing.fields.body, { exact: true }).fill('Vi undrar hur ni gör.');
  await press(page, writing.buttons.begin);
}
