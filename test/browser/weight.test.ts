import { describe, expect, it } from 'vitest';
import { openBrowser } from '#test/support/browser.ts';
import { weighFirstView } from '#test/support/weight.ts';

const openPage = openBrowser();
const kilobyte = 1000;

/** Architecture.md 3b: 90 kB in all, compressed, without images. */
const budget = { page: 15, style: 25, font: 40, script: 10 };

describe('The first view', () => {
  for (const address of ['/', '/ordlista', '/hjalp']) {
    it(`of ${address} weighs at most 90 kB`, async () => {
      const page = await openPage();
      const weight = await weighFirstView(page, address);
      for (const [part, most] of Object.entries(budget) as [keyof typeof budget, number][]) {
        expect(weight[part], part).toBeLessThanOrEqual(most * kilobyte);
      }
      expect(weight.page, 'the page came').toBeGreaterThan(0);
      await page.context().close();
    });
  }
});
