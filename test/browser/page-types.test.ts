import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { getWorld } from '#test/support/access/world.ts';
import { expectGoodPage, openBrowser, overflow, rulesOfColour, show } from '#test/support/browser.ts';
import { tabThrough, tabThroughContent } from '#test/support/keyboard.ts';
import { type PageType, pageTypes } from './page-types.ts';

const openPage = openBrowser();
const narrow = [390, 320];

describe('Each page type in a real browser', () => {
  /** One tab shows them all, which is four times as fast as a tab for each. */
  let page: Page;
  beforeAll(async () => {
    page = await openPage();
  });

  for (const type of pageTypes) {
    it(`${type.name}: no barrier, no console message, no scroll sideways, every stop of the Tab key seen (A2, A3, A4, A6)`, async () => {
      await open(page, type);
      await expectGoodPage(page);
      const stops = await (isNewFrame(page, type) ? tabThrough(page) : tabThroughContent(page));
      expect(stops.filter(({ faults }) => faults.length > 0)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectGoodPage(page, rulesOfColour);
      for (const width of narrow) {
        await page.setViewportSize({ width, height: 800 });
        expect(await overflow(page), `${width} px`).toEqual([]);
      }
    });
  }

  it('the first stop of the Tab key leads to the content (A2)', async () => {
    await open(page, { name: 'about', address: '/om' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('innehall');
  });
});

/** Those whose head and foot have been tabbed through. */
const frames = new Set<string>();

/** Head and foot are the same on every page for the same visitor in the same language. */
function isNewFrame(page: Page, { role = 'anonymous' }: PageType): boolean {
  const frame = `${role} ${new URL(page.url()).pathname.startsWith('/en') ? 'en' : 'sv'}`;
  if (frames.has(frame)) return false;
  frames.add(frame);
  return true;
}

/** Shows the page as to a new visitor: wide, light, with nothing kept from the page before. */
async function open(page: Page, { address, role = 'anonymous', form }: PageType): Promise<void> {
  const world = await getWorld();
  const path = typeof address === 'string' ? address : await address(world);
  const visitor = world.as(role);
  const answer = form ? await visitor.post(path, form) : await visitor.get(path);
  await forget(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1440, height: 900 });
  await show(page, path, answer);
}

async function forget(page: Page): Promise<void> {
  await page.context().clearCookies();
  if (page.url() === 'about:blank') return;
  await page.evaluate(() => {
    sessionStorage.clear();
    localStorage.clear();
  });
}
