import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { getWorld } from '#test/support/access/world.ts';
import { expectGoodPage, openBrowser, overflow, show } from '#test/support/browser.ts';
import { tabThrough } from '#test/support/keyboard.ts';
import { type PageType, pageTypes } from './page-types.ts';

const openPage = openBrowser();
const narrow = [390, 320];

describe('Each page type in a real browser', () => {
  for (const type of pageTypes) {
    it(`${type.name}: no barrier, no console message, no scroll sideways, every stop of the Tab key seen (A2, A3, A4, A6)`, async () => {
      const page = await openPage();
      await open(page, type);
      await expectGoodPage(page);
      const stops = await tabThrough(page);
      expect(stops.filter(({ faults }) => faults.length > 0)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectGoodPage(page);
      for (const width of narrow) {
        await page.setViewportSize({ width, height: 800 });
        expect(await overflow(page), `${width} px`).toEqual([]);
      }
      await page.context().close();
    });
  }

  it('the first stop of the Tab key leads to the content (A2)', async () => {
    const page = await openPage();
    await page.goto('/om');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('innehall');
    await page.context().close();
  });
});

async function open(page: Page, { address, role = 'anonymous', form }: PageType): Promise<void> {
  const visitor = (await getWorld()).as(role);
  await show(page, address, form ? await visitor.post(address, form) : await visitor.get(address));
}
