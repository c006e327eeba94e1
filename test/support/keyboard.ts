import type { Page } from 'playwright-core';

export type Stop = { name: string; isVisible: boolean; hasMark: boolean; isCovered: boolean };

/** Presses Tab from the top of the page until focus leaves it or comes back, and says what each stop looked like. */
export async function tabThrough(page: Page, atMost = 120): Promise<Stop[]> {
  const stops: Stop[] = [];
  await page.evaluate(() => {
    for (const seen of document.querySelectorAll('[data-tab-seen]')) seen.removeAttribute('data-tab-seen');
  });
  while (stops.length < atMost) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(describeFocus);
    if (!stop) break;
    stops.push(stop);
  }
  return stops;
}

/** Runs in the page. Nothing when focus is on the page as a whole or where it has been before. */
function describeFocus(): Stop | null {
  const element = document.activeElement;
  if (!element || element === document.body || element.hasAttribute('data-tab-seen')) return null;
  element.setAttribute('data-tab-seen', '');
  const box = element.getBoundingClientRect();
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
  const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 20), 0), innerHeight - 1);
  const above = document.elementFromPoint(x, y);
  const label = element.querySelector('img, svg') ?? element;
  return {
    name: `${element.tagName.toLowerCase()} ${(label.textContent || element.getAttribute('name') || element.id).trim().slice(0, 40)}`,
    isVisible: box.width > 0 && box.height > 0,
    hasMark: (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none',
    isCovered: !!above && !element.contains(above) && !above.contains(element) && !isLabelOf(above, element),
  };

  function isLabelOf(candidate: Element, field: Element): boolean {
    return [...((field as HTMLInputElement).labels ?? [])].some((one) => one.contains(candidate));
  }
}
