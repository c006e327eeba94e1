/** An element; strings among the children are text and need no escaping by the caller. */
export type XmlElement = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (XmlElement | string)[];
};

/** Writes an element down: `xml('link', { href })`, `xml('title', {}, 'Text')`. */
export function xml(
  name: string,
  attributes: XmlElement['attributes'] = {},
  ...children: readonly (XmlElement | string)[]
): XmlElement {
  return { name, attributes, children };
}

/** The whole document as text. */
export function renderXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${render(root)}\n`;
}

function render(node: XmlElement | string): string {
  if (typeof node === 'string') return toXmlText(node);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${toXmlText(value)}"`)
    .join('');
  if (node.children.length === 0) return `<${node.name}${attributes}/>`;
  return `<${node.name}${attributes}>${node.children.map(render).join('')}</${node.name}>`;
}

/** What XML 1.0 has no way to write: control characters, halves of pairs, and two codes that mean nothing. */
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function toXmlText(text: string): string {
  return text.replace(unwritable, '').replace(/[&<>"]/g, (sign) => references[sign] ?? sign);
}
