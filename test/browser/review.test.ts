import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sv } from '#src/i18n/sv.ts';
import { getWorld } from '#test/support/access/world.ts';
import { expectGoodPage, type OpenPage, openBrowser } from '#test/support/browser.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { follow, press, signIn } from '#test/support/journey.ts';

const { publishing, reading, review } = sv.library;
const openPage = openBrowser();

describe.each([
  { name: 'with scripts', hasScripts: true },
  { name: 'without scripts', hasScripts: false },
])('From writer to Granskad, $name', ({ hasScripts }) => {
  it('writer, editor, coordinator and reviewer each do their part (A2, A9)', async () => {
    const title = `Samtal i dörren ${hasScripts ? 'med' : 'utan'} skript`;
    const slug = await makeDraft(title);
    const as = await signedIn(openPage, hasScripts);

    const writer = await as('writer');
    await writer.goto(`/bibliotek/${slug}/forhandsgranska`);
    await press(writer, publishing.form.submit);

    const editor = await as('editor');
    await editor.goto('/att-gora');
    await follow(
      editor,
      `${publishing.desk.reviewAction}: ${publishing.desk.review(title, 'Hällinge kommun')}`,
    );
    await expectGoodPage(editor);
    await follow(editor, publishing.preview.sendBack);
    await press(editor, review.sendBack.confirm);
    await expectError(editor);
    await editor.getByLabel(review.sendBack.reason).fill('Skriv ut förkortningen EHT.');
    await press(editor, review.sendBack.confirm);

    await writer.goto(`/bibliotek/${slug}/forhandsgranska`);
    await expectGoodPage(writer);
    expect(await writer.locator('.standing').textContent()).toContain('Skriv ut förkortningen EHT.');
    await press(writer, publishing.form.submit);

    await editor.goto(`/bibliotek/${slug}/forhandsgranska`);
    await press(editor, publishing.form.publish);
    await follow(editor, publishing.own.readIt);
    const address = new URL(editor.url()).pathname;

    await editor.goto(`${address}/granskning`);
    await expectGoodPage(editor);
    await press(editor, review.page.ask);
    expect(await editor.locator('.standing').textContent()).toContain(review.standing.states['review-asked']);

    const coordinator = await as('coordinator');
    await coordinator.goto(`${address}/granskning`);
    await expectGoodPage(coordinator);
    await coordinator.getByLabel(review.page.reviewer).selectOption({ label: 'Demo Admin, Älvstads kommun' });
    await press(coordinator, review.page.assign);
    await expectGoodPage(coordinator);

    const reviewer = await as('admin');
    await reviewer.goto(`${address}/granska`);
    await expectGoodPage(reviewer);
    await tickAll(reviewer, ['dated']);
    await press(reviewer, review.reviewer.approve);
    await expectError(reviewer);
    await openNotes(reviewer);
    await reviewer
      .getByLabel(review.reviewer.note(review.reviewer.items.dated))
      .fill('Vilket år gäller det?');
    await reviewer.locator('[name="comment"]').fill('Vem svarar på sommaren?');
    await press(reviewer, review.reviewer.sendBack);
    await expectGoodPage(reviewer);

    await editor.goto(`${address}/granskning`);
    await expectGoodPage(editor);
    const answer = await editor.locator('main').textContent();
    expect(answer).toContain('Vilket år gäller det?');
    expect(answer).toContain('Vem svarar på sommaren?');
    await press(editor, review.page.askAgain);

    await reviewer.goto(`${address}/granska`);
    await tickAll(reviewer);
    await press(reviewer, review.reviewer.approve);
    await expectGoodPage(reviewer);

    const anyone = await openPage({ hasScripts });
    await anyone.goto(address);
    expect(await anyone.locator('.entry-head').textContent()).toContain(reading.page.labelMeans.reviewed);
    for (const page of [writer, editor, coordinator, reviewer, anyone]) await page.context().close();
  });
});

/** A draft that answers all that the label asks for. */
async function makeDraft(title: string): Promise<string> {
  const { app, organisation } = await getWorld();
  const { slug } = await makeEntry(app, {
    organisation,
    state: 'draft',
    content: {
      title,
      sections: {
        whatWorked: 'Att ringa samma dag.',
        doDifferently: 'Börja med en skola.',
        conditions: 'Tid i schemat.',
        experiences: 'Lugnare morgnar.',
      },
      sources: [{ key: 'own', title: 'Egen beskrivning', kind: 'own-description', date: '2026-11-16' }],
    },
    marks: { answers: { contacts: 'unknown', evaluations: 'missing' } },
  });
  return slug;
}

async function signedIn(open: OpenPage, hasScripts: boolean): Promise<(role: string) => Promise<Page>> {
  return async (role) => {
    const page = await open({ hasScripts });
    await signIn(page, role);
    return page;
  };
}

async function tickAll(page: Page, but: readonly string[] = []): Promise<void> {
  const boxes = page.locator('input[name="met"]');
  for (const box of await boxes.all()) await box.setChecked(!but.includes(await box.inputValue()));
}

async function openNotes(page: Page): Promise<void> {
  const notes = page.locator('details', { hasText: review.reviewer.notes }).last();
  if ((await notes.getAttribute('open')) === null) await notes.locator('summary').click();
}

async function expectError(page: Page): Promise<void> {
  await expectGoodPage(page);
  expect(await page.title()).toMatch(/^Fel: /);
  const target = await page.locator('[data-error-summary] a').first().getAttribute('href');
  expect(await page.locator(target ?? 'none').count()).toBe(1);
}
