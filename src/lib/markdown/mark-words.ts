import type { ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

const leftAlone: ReadonlySet<string> = new Set(['a', 'code', 'pre']);

/** Sets the given words apart wherever they stand in the sanitised tree, but in links and code. */
export function markWords(words: readonly string[]) {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return (tree: Root): void => {
    if (longestFirst.length === 0) return;
    visit(tree, (node, index, parent) => {
      if (node.type === 'element' && leftAlone.has(node.tagName)) return SKIP;
      if (node.type !== 'text' || parent === undefined || index === undefined) return undefined;
      const pieces = marked(node, longestFirst);
      parent.children.splice(index, 1, ...pieces);
      return [SKIP, index + pieces.length];
    });
  };
}

function marked({ value }: Text, words: readonly string[]): ElementContent[] {
  const pieces: ElementContent[] = [];
  let from = 0;
  for (let at = 0; at < value.length; at++) {
    const word = words.find((one) => value.startsWith(one, at));
    if (word === undefined) continue;
    if (at > from) pieces.push({ type: 'text', value: value.slice(from, at) });
    const properties = { className: ['mention'] };
    pieces.push({ type: 'element', tagName: 'span', properties, children: [{ type: 'text', value: word }] });
    from = at + word.length;
    at = from - 1;
  }
  if (from < value.length) pieces.push({ type: 'text', value: value.slice(from) });
  return pieces;
}
