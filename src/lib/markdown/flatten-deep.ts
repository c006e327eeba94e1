import type { Root, RootContent } from 'mdast';

const deepest = 24;

/** A line that opens more quotes and lists than any reader follows; the parser would need minutes for thousands. */
const markers = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){25,}/gm;

/** Signs of emphasis, and more of them than any paragraph has: the parser pairs each with every other. */
const emphasis = /[*_~]+/g;
const mostEmphasis = 600;

/**
 * Takes the quotes and lists off lines that open far too many, and the emphasis off paragraphs that are nothing else:
 * before parsing, because parsing is what they burden.
 */
export function withoutMarkerFloods(markdown: string): string {
  return markdown
    .replace(markers, '')
    .split(/(\r?\n[ \t]*\r?\n)/)
    .map((block) =>
      (block.match(emphasis)?.length ?? 0) > mostEmphasis ? block.replace(emphasis, '') : block,
    )
    .join('');
}

/** A text nested beyond any reader becomes its plain words: deep trees would exhaust the stack of what comes after. */
export function flattenDeep() {
  return (tree: Root): Root | undefined => (isDeep(tree) ? plain(tree) : undefined);
}

function isDeep(tree: Root): boolean {
  let level: readonly (Root | RootContent)[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return false;
}

function plain(tree: Root): Root {
  const words: string[] = [];
  const waiting: (Root | RootContent)[] = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') words.push(node.value);
    if ('children' in node) waiting.push(...node.children.toReversed());
  }
  return {
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: words.join(' ') }] }],
  };
}
