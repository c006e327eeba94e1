import type { Page } from 'playwright-core';

/** What holds focus, and what is wrong with how it looks. */
export type Stop = { name: string; faults: string[] };

/** Presses Tab from the top of the page until focus leaves it or comes back, and says what each stop looked like. */
export async function tabThrough(page: Page, atMost = 120): Promise<Stop[]> {
  return pressTab(page, 'body', atMost);
}

/** The same for what stands between the page's head and its foot. */
export async function tabThroughContent(page: Page, atMost = 120): Promise<Stop[]> {
  await page.locator('main').focus();
  return pressTab(page, 'main', atMost);
}

async function pressTab(page: Page, within: string, atMost: number): Promise<Stop[]> {
  const stops: Stop[] = [];
  await page.evaluate(() => {
    for (const seen of document.querySelectorAll('[data-tab-seen]')) seen.removeAttribute('data-tab-seen');
  });
  while (stops.length < atMost) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(describeFocus, within);
    if (!stop) break;
    stops.push(stop);
  }
  return stops;
}

/** Runs in the page. Nothing when focus is on the page as a whole, outside its part, or where it has been before. */
function describeFocus(within: string): Stop | null {
  const element = document.activeElement;
  if (!element?.parentElement?.closest(within) || element.hasAttribute('data-tab-seen')) return null;
  element.setAttribute('data-tab-seen', '');
  const box = element.getBoundingClientRect();
  const faults = [
    ...(box.width > 0 && box.height > 0 ? [] : ['not visible']),
    ...(hasMark(element) ? [] : ['no mark of focus']),
    ...(isCovered(element, box) ? ['covered'] : []),
  ];
  const words = element.textContent || element.getAttribute('name') || element.id;
  return { name: `${element.tagName.toLowerCase()} ${words.trim().slice(0, 40)}`, faults };

  /** The mark may be drawn around a card or a label in place of the link or the field itself. */
  function hasMark(start: Element): boolean {
    for (let at: Element | null = start; at && at !== document.body; at = at.parentElement) {
      for (const part of [null, '::before', '::after']) {
        const { outlineStyle, outlineWidth } = getComputedStyle(at, part);
        if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) return true;
      }
    }
    return getComputedStyle(start).boxShadow !== 'none';
  }

  function isCovered(field: Element, { left, top, width, height }: DOMRect): boolean {
    const x = Math.min(Math.max(left + width / 2, 0), innerWidth - 1);
    const y = Math.min(Math.max(top + Math.min(height / 2, 20), 0), innerHeight - 1);
    const above = document.elementFromPoint(x, y);
    if (!above || field.contains(above) || above.contains(field)) return false;
    return ![...((field as HTMLInputElement).labels ?? [])].some((label) => label.contains(above));
  }
}
