import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sv } from '#src/i18n/sv.ts';
import { expectGoodPage, findBarriers, type OpenPage, openBrowser } from '#test/support/browser.ts';
import { signIn, type } from '#test/support/journey.ts';

const { editor: m, publishing } = sv.library;
const openPage = openBrowser();
const how = m.labels['wayIn.how'] ?? '';

describe.each([
  { name: 'with scripts', hasScripts: true },
  { name: 'without scripts', hasScripts: false },
])('The full editor by keyboard alone, $name', ({ hasScripts }) => {
  it('adds, moves and removes rows, undoes, saves and goes on', async () => {
    const { page, slug } = await openDraft(openPage, { hasScripts });
    await press(page, 'link', m.fromQuestions);
    await expectGoodPage(page);
    await page.goto(`/bibliotek/${slug}/redigera/sa-arbetar-ni`);
    const add = m.rows.add(m.labels['deliverables'] ?? '');
    for (const text of ['En plan', 'Ett samtal']) {
      await press(page, 'button', add);
      const row = page.getByLabel(m.rows.row(m.labels['deliverables'] ?? '', text === 'En plan' ? 1 : 2));
      await row.last().focus();
      await page.keyboard.type(text);
    }
    await press(page, 'button', sv.common.form.moveRowUp(2), 0);
    expect(await deliverables(page)).toEqual(['Ett samtal', 'En plan']);
    await press(page, 'button', sv.common.form.removeRow(2), 0);
    expect(await deliverables(page)).toEqual(['Ett samtal']);
    await press(page, 'button', m.rows.undo);
    expect(await deliverables(page)).toEqual(['Ett samtal', 'En plan']);
    await expectGoodPage(page);
    await press(page, 'button', m.buttons.next);
    await page.waitForURL(/\/redigera\/stegen$/);
    await page.goto(`/bibliotek/${slug}/redigera/sa-arbetar-ni`);
    expect(await deliverables(page)).toEqual(['Ett samtal', 'En plan']);
    await page.context().close();
  });

  it('tells what is wrong beside the field and keeps it, and stores the rest', async () => {
    const { page, slug } = await openDraft(openPage, { hasScripts });
    await page.goto(`/bibliotek/${slug}/redigera/vagen-in`);
    await type(page, how, 'Rektor ringer.');
    await type(page, m.labels['costAmount'] ?? '', 'mycket');
    await press(page, 'button', m.buttons.save);
    expect(await page.title()).toMatch(/^Fel: /);
    await expectGoodPage(page);
    expect(await page.getByLabel(m.labels['costAmount'] ?? '').inputValue()).toBe('mycket');
    await page.goto(`/bibliotek/${slug}/redigera/vagen-in`);
    expect(await page.getByLabel(how, { exact: true }).inputValue()).toBe('Rektor ringer.');
    await page.context().close();
  });
});

describe('Saving as one writes', () => {
  it('stores, shows how it looks, and stands after the tab is closed', async () => {
    const { page, slug } = await openDraft(openPage, {});
    await page.goto(`/bibliotek/${slug}/redigera/vagen-in`);
    await type(page, how, 'Rektor ringer teamet.');
    await saved(page);
    await page.waitForFunction(() =>
      document.querySelector('[data-preview]')?.textContent.includes('Rektor ringer teamet.'),
    );
    await expectGoodPage(page);
    const other = await page.context().newPage();
    await page.close();
    await other.goto(`/bibliotek/${slug}/redigera/vagen-in`);
    expect(await other.getByLabel(how, { exact: true }).inputValue()).toBe('Rektor ringer teamet.');
    await other.context().close();
  });

  it('keeps what the server could not take over a reload, and brings it back', async () => {
    const { page, slug } = await openDraft(openPage, {});
    await page.goto(`/bibliotek/${slug}/redigera/vagen-in`);
    await page.route('**/autospara', (route) => route.abort());
    await type(page, how, 'Skrivet på tåget.');
    await page.getByText(m.autosave.offline).waitFor();
    await page.reload();
    await page.unroute('**/autospara');
    await press(page, 'button', m.autosave.restore);
    expect(await page.getByLabel(how, { exact: true }).inputValue()).toBe('Skrivet på tåget.');
    await page.goto(`/bibliotek/${slug}/redigera/vagen-in`);
    expect(await page.getByLabel(how, { exact: true }).inputValue()).toBe('Skrivet på tåget.');
    await page.context().close();
  });

  it('lets two tabs write in different steps, and shows both texts when they change the same', async () => {
    const { page, slug } = await openDraft(openPage, {});
    const [second, third] = [await page.context().newPage(), await page.context().newPage()];
    await page.goto(`/bibliotek/${slug}/redigera/vagen-in`);
    await second.goto(`/bibliotek/${slug}/redigera/vagen-in`);
    await third.goto(`/bibliotek/${slug}/redigera/for-vilka`);
    await type(page, how, 'Den första fliken.');
    await saved(page);
    await type(third, m.labels['target.note'] ?? '', 'Årskurs 7.');
    await saved(third);
    await type(second, how, 'Den andra fliken.');
    await second.getByText(m.autosave.conflict).waitFor();
    await press(second, 'button', m.autosave.compare);
    expect(await findBarriers(second)).toEqual([]);
    const table = await second.getByRole('table').textContent();
    expect(table).toContain('Den första fliken.');
    expect(table).toContain('Den andra fliken.');
    await press(second, 'button', m.buttons.save);
    await second.waitForURL(/vagen-in\?sparat$/);
    await page.context().close();
  });

  it('waits for a lost session: the text stays and is stored after signing in in another tab', async () => {
    const { page, slug } = await openDraft(openPage, {});
    await page.goto(`/bibliotek/${slug}/redigera/vagen-in`);
    await page.context().clearCookies();
    await type(page, how, 'Skrivet som utloggad.');
    await page.getByText(m.autosave.signedOut).waitFor();
    await signIn(await page.context().newPage(), 'editor');
    await page.bringToFront();
    await page.getByText(m.autosave.signedOut).waitFor({ state: 'hidden', timeout: 15_000 });
    await page.reload();
    expect(await page.getByLabel(how, { exact: true }).inputValue()).toBe('Skrivet som utloggad.');
    await page.context().close();
  });

  it('never stores an identity number, and keeps it nowhere but in the form', async () => {
    const { page, slug } = await openDraft(openPage, {});
    await page.goto(`/bibliotek/${slug}/redigera/vagen-in`);
    await type(page, how, 'Gäller 19811228-9874.');
    await page.getByText(m.autosave.partly).waitFor();
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('9874');
    await page.goto(`/bibliotek/${slug}/redigera/vagen-in`);
    expect(await page.getByLabel(how, { exact: true }).inputValue()).toBe('');
    await page.context().close();
  });
});

/** A new draft of an editor's, on the page of its eight questions. */
async function openDraft(
  open: OpenPage,
  visitor: NonNullable<Parameters<OpenPage>[0]>,
): Promise<{ page: Page; slug: string }> {
  const page = await open(visitor);
  await signIn(page, 'editor');
  await page.goto('/bibliotek/ny');
  await type(page, publishing.questions.title, 'Ett utkast på prov');
  await press(page, 'button', publishing.form.save);
  await page.waitForURL(/\/redigera/);
  return { page, slug: new URL(page.url()).pathname.split('/')[2] ?? '' };
}

async function press(page: Page, role: 'button' | 'link', name: string, nth?: number): Promise<void> {
  const found = page.getByRole(role, { name, exact: true });
  await (nth === undefined ? found.last() : found.nth(nth)).focus();
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
}

/** Until what was typed is stored. */
async function saved(page: Page): Promise<void> {
  await page.waitForResponse((answer) => answer.url().endsWith('/autospara') && answer.ok());
  await page.locator('[data-autosave="saved"]').waitFor();
}

async function deliverables(page: Page): Promise<string[]> {
  const rows = page.locator('input[name^="deliverables."], textarea[name^="deliverables."]');
  return rows.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
}
