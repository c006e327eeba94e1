import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccessRow, type TestRole, testRoles } from '#test/pages/access/row.ts';
import { drive, nameOf } from '#test/support/access/drive.ts';
import { loadRows } from '#test/support/access/routes.ts';
import { getWorld, type PeopledWorld } from '#test/support/access/world.ts';
import { expectGoodPage, openBrowser, show } from '#test/support/browser.ts';
import type { Answer } from '#test/support/http.ts';
import { writeFigures } from '#test/support/quality.ts';

const rows = (await loadRows()).filter(({ representation }) => representation === 'html');
const openPage = openBrowser();
const seen = new Set<string>();
const figures = { rows: rows.length, roles: testRoles.length, answers: 0, distinct: 0, faulty: 0 };
let world: PeopledWorld;
let page: Page;

beforeAll(async () => {
  world = await getWorld();
  page = await openPage();
});
afterAll(() => writeFigures(figures));

describe('Every route × role × state in Chromium (A3)', () => {
  for (const row of rows) {
    it(nameOf(row), async () => {
      for (const role of testRoles) await look(row, role);
    });
  }
});

/** Shows the answer in the browser under its own address; answers that are alike for several roles are looked at once. */
async function look(row: AccessRow, role: TestRole): Promise<void> {
  const { address, ...answer } = await drive(world, row, role);
  figures.answers += 1;
  if (!answer.headers['content-type']?.startsWith('text/html') || isSeen(row, answer)) return;
  figures.distinct += 1;
  await show(page, address, answer);
  const outcome = await Promise.allSettled([expectGoodPage(page)]);
  if (outcome[0].status === 'rejected') figures.faulty += 1;
  expect(outcome[0], role).toHaveProperty('status', 'fulfilled');
}

/** Pages that differ only in ids and in who is signed in are the same page. */
function isSeen({ route }: AccessRow, { status, body }: Answer): boolean {
  const same = body.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '').replaceAll(/Demo [\p{L}]+/gu, '');
  const mark = createHash('sha256').update(`${route} ${status} ${same}`).digest('hex');
  if (seen.has(mark)) return true;
  seen.add(mark);
  return false;
}
