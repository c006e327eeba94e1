import type { Counted } from '../tally/tally.ts';
import { byId, element, tableElement } from './elements.ts';
import type { CountingWords } from './page-words-text.ts';

const shownPlaces = 10;

/** Shows the table that is handed in, and which rows are not in it and why, without repeating anything of them. */
export function showResult(
  counted: Counted,
  [head = [], ...rows]: readonly (readonly string[])[],
  words: CountingWords,
): void {
  const parts: Node[] = [scrolling(tableElement(words.result, head, rows, 2), words.result)];
  if (counted.groups.some(({ isPlainMean }) => isPlainMean)) parts.push(element('p', {}, words.plainMean));
  if (counted.faults.length > 0) parts.push(faultList(counted.faults, words));
  byId('counted', HTMLElement).replaceChildren(...parts);
}

/** A table that can be moved sideways, by keyboard too. */
export function scrolling(table: HTMLTableElement, label: string): HTMLElement {
  return element('div', { class: 'table-scroll', role: 'region', 'aria-label': label, tabindex: '0' }, table);
}

function faultList(faults: Counted['faults'], words: CountingWords): HTMLElement {
  const items = [...Map.groupBy(faults, ({ fault }) => fault)].map(([fault, found]) => {
    const places = found.slice(0, shownPlaces).map(({ row }) => row);
    const more = found.length > shownPlaces ? words.andMore : '';
    return element('li', {}, words.fault(words.faults[fault], found.length, places.join(', ') + more));
  });
  const title = element('h3', {}, words.leftOut(faults.length));
  return element('section', {}, title, element('p', {}, words.leftOutWhy), element('ul', {}, ...items));
}
