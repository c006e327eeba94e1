import { describe, expect, it } from 'vitest';
import { expectGoodPage, openBrowser, overflow, visit } from '#test/support/browser.ts';
import { tabThrough } from '#test/support/keyboard.ts';
import { pageTypes } from './page-types.ts';

const openPage = openBrowser();
const narrow = [390, 320];

describe('Each page type in a real browser', () => {
  for (const { name, address } of pageTypes) {
    it(`${name}: no barrier and no console message, light and dark; no scroll sideways down to 320 px (A3, A6)`, async () => {
      const page = await openPage();
      await visit(page, address);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectGoodPage(page);
      for (const width of narrow) {
        await page.setViewportSize({ width, height: 800 });
        expect(await overflow(page), `${width} px`).toEqual([]);
      }
      await page.context().close();
    });

    it(`${name}: every stop of the Tab key is seen (A2, A4)`, async () => {
      const page = await openPage();
      await page.goto(address);
      const stops = await tabThrough(page);
      expect(
        stops.filter(({ isVisible, hasMark, isCovered }) => !isVisible || !hasMark || isCovered),
      ).toEqual([]);
      await page.context().close();
    });
  }
});
