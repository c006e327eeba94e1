import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { getWorld } from '#test/support/access/world.ts';
import {
  expectGoodPage,
  openBrowser,
  overflow,
  rulesBesideColour,
  rulesOfColour,
  show,
} from '#test/support/browser.ts';
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
      await expectGoodPage(page, rulesBesideColour);
      await expectGoodColours(page);
      const stops = await (isNewFrame(type) ? tabThrough(page) : tabThroughContent(page));
      expect(stops.filter(({ faults }) => faults.length > 0)).toEqual([]);
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

/** The colours that axe has judged, and the visitors whose head and foot have been tabbed through. */
const judged = new Set<string>();
const frames = new Set<string>();

/** Judges the colours, light and dark, where the page has text in colours or a size that no page before it had. */
async function expectGoodColours(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const fresh = (await page.evaluate(coloursOfText)).filter((colours) => !judged.has(colours));
    if (fresh.length > 0) await expectGoodPage(page, rulesOfColour);
    for (const colours of fresh) judged.add(colours);
  }
}

/** Runs in the page: all that the contrast of a text and the look of a link in it follow from, once each. */
function coloursOfText(): string[] {
  const withText = [...document.body.querySelectorAll('*')].filter((element) => {
    return [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
  });
  return [...new Set(withText.map((element) => `${lettersOf(element)} on ${groundOf(element)}`))];

  function lettersOf(element: Element): string {
    const { color, fontSize, fontWeight, textDecorationLine } = getComputedStyle(element);
    const around = element.localName === 'a' && element.parentElement ? lettersOf(element.parentElement) : '';
    return [color, fontSize, fontWeight, textDecorationLine, around].join(' ');
  }

  function groundOf(element: Element | null): string {
    if (!element) return '';
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
    const isClear = backgroundColor === 'rgba(0, 0, 0, 0)' && backgroundImage === 'none' && opacity === '1';
    return `${isClear ? '' : `${backgroundColor} ${backgroundImage} ${opacity} `}${groundOf(element.parentElement)}`;
  }
}

/** Head and foot are the same on every page for the same visitor in the same language. */
function isNewFrame({ address, role = 'anonymous' }: PageType): boolean {
  const frame = `${role} ${address.startsWith('/en') ? 'en' : 'sv'}`;
  if (frames.has(frame)) return false;
  frames.add(frame);
  return true;
}

/** Shows the page as to a new visitor: wide, light, with nothing kept from the page before. */
async function open(page: Page, { address, role = 'anonymous', form }: PageType): Promise<void> {
  const visitor = (await getWorld()).as(role);
  const answer = form ? await visitor.post(address, form) : await visitor.get(address);
  await forget(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1440, height: 900 });
  await show(page, address, answer);
}

async function forget(page: Page): Promise<void> {
  await page.context().clearCookies();
  if (page.url() === 'about:blank') return;
  await page.evaluate(() => {
    sessionStorage.clear();
    localStorage.clear();
  });
}
