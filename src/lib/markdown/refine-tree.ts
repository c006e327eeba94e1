import type { Element, ElementContent, Root, RootContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

const underThePage = 2;

/** Gives the sanitised tree its place on the page: heading levels, safe links, own pictures only, table headers, ticked boxes as signs. */
export function refineTree() {
  return (tree: Root): void => {
    let level = underThePage;
    const outline: number[] = [];
    visit(tree, 'element', (element, index, parent) => {
      if (parent === undefined || index === undefined) return;
      if (/^h[1-6]$/.test(element.tagName)) level = placeHeading(element, outline, level);
      const replacement = replacementOf(element);
      if (replacement === undefined) return;
      parent.children.splice(index, 1, ...(replacement as RootContent[] & ElementContent[]));
      return [SKIP, index];
    });
  };
}

/** Headings start right under the section's own h2 and never skip a level, whatever levels the writer chose. */
function placeHeading(element: Element, outline: number[], previous: number): number {
  const written = Number(element.tagName.slice(1));
  while (outline.length > 0 && (outline.at(-1) ?? 0) >= written) outline.pop();
  outline.push(written);
  const placed = Math.min(underThePage + outline.length, previous + 1, 6);
  element.tagName = `h${placed}`;
  return placed;
}

/** What the element becomes; undefined when it stays and its children are looked at. */
function replacementOf(element: Element): ElementContent[] | undefined {
  switch (element.tagName) {
    case 'a':
      return safeLink(element);
    case 'img':
      return ownPicture(element);
    case 'input':
      return [{ type: 'text', value: element.properties['checked'] ? '☑' : '☐' }];
    case 'th':
      element.properties = { scope: 'col' };
      return undefined;
    default:
      return undefined;
  }
}

function safeLink(element: Element): ElementContent[] | undefined {
  const address = String(element.properties['href'] ?? '');
  if (!isSafeAddress(address)) return element.children;
  if (/^https?:/i.test(address)) element.properties['rel'] = ['nofollow', 'ugc', 'noopener'];
  return undefined;
}

/** An absolute address with a scheme that the schema let through, a path on this site, or a place on the page; never `//host`. */
function isSafeAddress(address: string): boolean {
  return /^(https?:\/\/[^/\\\s]|mailto:|tel:|#|\/(?![/\\]))\S*$/i.test(address);
}

/** A picture of this site stays; any other becomes a link with the words of its alternative text. */
function ownPicture(element: Element): ElementContent[] | undefined {
  const address = String(element.properties['src'] ?? '');
  const alt = String(element.properties['alt'] ?? '');
  if (/^\/(?![/\\])/.test(address)) {
    element.properties = { src: address, alt, loading: 'lazy' };
    return undefined;
  }
  const words: ElementContent = { type: 'text', value: alt || address };
  if (!/^https?:\/\//i.test(address)) return [words];
  const properties = { href: address, rel: ['nofollow', 'ugc', 'noopener'] };
  return [{ type: 'element', tagName: 'a', properties, children: [words] }];
}
