import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { messages } from '#src/i18n/index.ts';
import { expectGoodPage, openBrowser, rulesOfColour, visit } from '#test/support/browser.ts';

const openPage = openBrowser();
const words = messages('sv').indicators.counting;
const address = '/siffror/raknehjalp';

/** Invented pupils. */
const head = 'Elev;Klass;Kön;Erbjuden tid;Giltig frånvaro;Ogiltig frånvaro';
const small = [head, 'Elsa;7A;F;500;50;25', 'Hugo;8B;P;480;71;0', 'Maja;3C;F;400;3,5;', 'Nils;?;P;400;1;1'];
const counted = ['Årskurs;Kön;Elever;Giltig frånvaro;Ogiltig frånvaro;Minst 15 %;Minst 50 %'];
const ofSmall = [...counted, 'F-3;alla;1;0,9;0;0;0', '7-9;alla;2;12,3;2,6;1;0', ''].join('\n');

async function paste(page: Page, list: readonly string[]): Promise<void> {
  await page.getByLabel(words.open.paste).fill(list.join('\n'));
  await page.getByRole('button', { name: words.open.read }).click();
  await page.getByRole('button', { name: words.plan.count }).click();
  await page.getByRole('heading', { name: words.result.title }).waitFor();
}

const fileText = (page: Page) => page.getByLabel(words.result.file).inputValue();

it('counts a list on a page that asks for nothing more and keeps nothing', async () => {
  const page = await openPage({ width: 390 });
  const requests: string[] = [];
  page.context().on('request', (request) => requests.push(request.url()));
  const answer = await visit(page, address);
  const before = await page.evaluate(() => history.length);
  await paste(page, small);
  expect(await fileText(page)).toBe(ofSmall);
  await expect.poll(() => page.getByText('årskursen går inte att läsa: 1 (rad 4)').isVisible()).toBe(true);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words.result.saveTable }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  await expectGoodPage(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectGoodPage(page, rulesOfColour);

  expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([inject('base') + address]);
  expect(await page.evaluate(() => history.length)).toBe(before);
  expect(await page.context().cookies()).toEqual([]);
  const stores = await page.evaluate(() =>
    [() => localStorage, () => sessionStorage, () => indexedDB.open('a'), () => document.cookie].map(
      (open) => {
        try {
          open();
          return 'open';
        } catch (error) {
          return (error as Error).name;
        }
      },
    ),
  );
  expect(stores).toEqual(Array(4).fill('SecurityError'));
  const own = await page.locator('meta[http-equiv]').getAttribute('content');
  expect(own).toContain("connect-src 'none'; form-action 'none'");
  expect(answer?.headers()['content-security-policy']).toBe(
    `${own}; frame-ancestors 'none'; sandbox allow-scripts allow-downloads`,
  );
  expect(await page.evaluate(() => fetch('/').then(String, (error: Error) => error.name))).toBe('TypeError');
  expect(requests.filter((url) => !url.startsWith('blob:'))).toHaveLength(1);
  await page.getByRole('button', { name: words.open.empty }).click();
  expect(await page.getByLabel(words.open.paste).inputValue()).toBe('');
  await page.context().close();
});

it('works as a file of its own, the same to the last sign', async () => {
  const served = await (await fetch(inject('base') + address)).text();
  const saved = await fetch(`${inject('base')}${address}/fil`);
  expect(saved.headers.get('content-disposition')).toContain('raknehjalp.html');
  const file = join(await mkdtemp(join(tmpdir(), 'counting-')), 'raknehjalp.html');
  await writeFile(file, await saved.text());
  const page = await openPage();
  const requests: string[] = [];
  page.context().on('request', (request) => requests.push(request.url()));
  await page.goto(`file://${file}`);
  await paste(page, small);
  expect(await fileText(page)).toBe(ofSmall);
  await expectGoodPage(page);
  expect(requests).toEqual([`file://${file}`]);
  expect(served).toBe(await (await fetch(`${inject('base')}${address}/fil`)).text());
  await page.context().close();
});

it('counts fifty thousand rows piece by piece', async () => {
  const page = await openPage();
  await page.goto(address);
  const rows = Array.from({ length: 50_000 }, (_, at) => `e${at};${1 + (at % 9)}A;F;500;${at % 100};0`);
  const list = {
    name: 'lista.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([head, ...rows].join('\r\n'), 'latin1'),
  };
  await page.getByLabel(words.open.file, { exact: true }).setInputFiles(list);
  await page.getByRole('button', { name: words.open.read }).click();
  const steps = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const bar = document.getElementById('count-progress') as HTMLProgressElement;
        const seen = new Set<string>();
        const watch = new MutationObserver(() => {
          seen.add(bar.getAttribute('value') ?? '');
          if (bar.hidden) resolve(seen.size);
        });
        watch.observe(bar, { attributes: true });
      }),
  );
  await page.getByRole('button', { name: words.plan.count }).click();
  expect(await steps).toBeGreaterThan(20);
  expect(await fileText(page)).toContain('7-9;alla;16665;');
  await page.context().close();
});

it('says without scripts how to count by hand', async () => {
  const page = await openPage({ hasScripts: false });
  await visit(page, address);
  expect(await page.getByText(words.noScriptText).isVisible()).toBe(true);
  expect(await page.getByText(words.byHand.title).isVisible()).toBe(true);
  expect(await page.getByLabel(words.open.paste).isVisible()).toBe(false);
  await page.context().close();
});
