import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sv } from '#src/i18n/sv.ts';
import { getWorld } from '#test/support/access/world.ts';
import { expectGoodPage, openBrowser } from '#test/support/browser.ts';
import { docx } from '#test/support/documents/office.ts';
import { picture } from '#test/support/documents/picture.ts';
import { makeEntry } from '#test/support/factories/entry-factory.ts';
import { signIn } from '#test/support/journey.ts';

const m = sv.library.materials;
const openPage = openBrowser();

describe.each([
  { name: 'with scripts', hasScripts: true },
  { name: 'without scripts', hasScripts: false },
])('Materials, $name', ({ hasScripts }) => {
  it('are uploaded, mended, replaced, moved, taken away and put back', async () => {
    const world = await getWorld();
    const { slug } = await makeEntry(world.app, { organisation: world.organisation });
    const page = await openPage({ hasScripts });
    // Chromium itself writes in the console that the form sent in the background was refused
    const expectStillGood = async () => hasScripts || expectGoodPage(page);
    await signIn(page, 'writer');
    await page.goto(`/bibliotek/${slug}/material`);
    await expectGoodPage(page);

    await page.getByRole('link', { name: m.addFile }).click();
    await choose(page, 'mall.docx', docx({ comment: 'Gäller 701063-2391' }));
    await field(page, m.fields.title).fill('Samtalsmall');
    await save(page);
    await expectErrors(page, [m.fields.upload, m.fields.kind, m.fields.licence]);
    await expectStillGood();
    await choose(page, 'mall.docx', docx());
    await field(page, m.fields.kind).selectOption('form');
    await save(page);
    await expectErrors(page, [m.fields.licence]);
    expect(await page.getByText(m.form.taken('mall.docx')).count()).toBe(1);
    expect(await field(page, m.fields.title).inputValue()).toBe('Samtalsmall');
    await field(page, m.fields.licence).selectOption('cc-by-4.0');
    await save(page);
    await page.getByRole('heading', { name: 'Samtalsmall' }).waitFor();

    await page.getByRole('link', { name: m.addFile }).click();
    await choose(page, 'karta.jpg', await picture('jpeg'));
    await tell(page, 'Karta', 'image');
    await save(page);
    await expectErrors(page, [m.fields.altText]);
    await field(page, m.fields.altText).fill('Stegen på en karta');
    await save(page);
    await page.getByRole('heading', { name: 'Karta' }).waitFor();

    await page.getByRole('link', { name: m.addLink }).click();
    await field(page, m.fields.link).fill('https://film.example/morgon');
    await tell(page, 'Film', 'film');
    await field(page, m.fields.minutes).fill('12');
    await field(page, m.fields.captions).selectOption('yes');
    await expectStillGood();
    await save(page);
    expect(await titles(page)).toEqual(['Samtalsmall', 'Karta', 'Film']);

    await page.getByRole('button', { name: m.moveUp('Film') }).click();
    await page.getByRole('button', { name: m.moveDown('Karta') }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: m.removeNamed('Film') }).click();
    await page.getByText(m.removed('Film')).waitFor();
    await expectStillGood();
    await page.getByRole('button', { name: m.undo }).click();
    await page.getByRole('button', { name: m.removeNamed('Film') }).waitFor();
    expect(await titles(page)).toEqual(['Samtalsmall', 'Film', 'Karta']);

    await page.getByRole('link', { name: `${m.editFile} Samtalsmall` }).click();
    await choose(page, 'mall 2.docx', docx({ text: ['Ny'] }), m.fields.replace);
    await save(page);
    await page.getByRole('link', { name: 'mall 2.docx' }).waitFor();
    expect(await page.getByText(m.versionNumber(2)).count()).toBe(1);
    await page.context().close();
  });
});

/** By what its label begins with: some say that they may be left empty. */
const field = (page: Page, label: string): Locator => page.getByLabel(label).first();

async function choose(page: Page, name: string, content: Uint8Array, label?: string): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
  await (label ? field(page, label) : page.locator('input[type=file]')).setInputFiles(file);
}

async function tell(page: Page, title: string, kind: string): Promise<void> {
  await field(page, m.fields.title).fill(title);
  await field(page, m.fields.kind).selectOption(kind);
  await field(page, m.fields.licence).selectOption('cc-by-4.0');
}

/** A form that is sent in the background shows its answer in the page that is there. */
async function save(page: Page): Promise<void> {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: m.form.save }).click();
  const { status } = await answered.then((response) => ({ status: response.status() }));
  if (status < 400) await page.waitForURL(/\/material$/);
  else await page.locator('[data-error-summary]').waitFor();
}

async function expectErrors(page: Page, labels: readonly string[]): Promise<void> {
  const said = await page.locator('[data-error-summary] li').allTextContents();
  expect(said.map((text, at) => text.trim().startsWith(labels[at] ?? '?'))).toEqual(labels.map(() => true));
}

const titles = (page: Page) => page.locator('.material h2').allTextContents();
