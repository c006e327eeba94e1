/** The element of the page's own that has this id; throws when the page has none of that kind. */
export function byId<E extends HTMLElement>(id: string, kind: new () => E): E {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${kind.name} #${id}.`);
  return found;
}

type Attributes = Readonly<Record<string, string>>;

/** An element with its attributes and what it holds; text is never read as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A table with titles in its first row, and in the first cells of the others. */
export function tableElement(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  titles = 1,
): HTMLTableElement {
  const cell = (text: string, at: number) =>
    at < titles ? element('th', { scope: 'row' }, text) : element('td', {}, text);
  const body = rows.map((row) => element('tr', {}, ...row.map(cell)));
  return element(
    'table',
    { class: 'ds-table', 'data-border': '' },
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, ...head.map((title) => element('th', { scope: 'col' }, title)))),
    element('tbody', {}, ...body),
  );
}
