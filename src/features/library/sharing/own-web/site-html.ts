const tag = /<(\/?)([a-z0-9]+)((?:[^>"]|"[^"]*")*)>/g;
const kept = new Set(
  'p br hr ul ol li dl dt dd strong em del code pre blockquote sup table thead tbody tr th td a'.split(' '),
);
const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in HTML. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

/**
 * Our own sanitised HTML as it may stand on somebody else's site: headings one level down, addresses in full, pictures as
 * links, no ids, and no link to a place on a page that it has left.
 */
export function siteHtml(html: string, origin: string): string {
  let link: 'none' | 'kept' | 'dropped' = 'none';
  return html.replace(tag, (_, slash: string, name: string, rest: string) => {
    if (name === 'a') {
      const [opening, state] = slash === '' ? openLink(rest, origin) : closeLink(link);
      link = state;
      return opening;
    }
    if (name === 'img') return picture(rest, origin, link === 'kept');
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level !== undefined) return `<${slash}h${Math.min(Number(level) + 1, 6)}>`;
    return kept.has(name) ? `<${slash}${name}>` : '';
  });
}

type LinkState = 'none' | 'kept' | 'dropped';

function openLink(attributes: string, origin: string): readonly [string, LinkState] {
  const address = attribute(attributes, 'href');
  if (address === '' || address.startsWith('#')) return ['', 'dropped'];
  return [`<a href="${inFull(address, origin)}">`, 'kept'];
}

const closeLink = (open: LinkState): readonly [string, LinkState] => [open === 'kept' ? '</a>' : '', 'none'];

/** The picture's words, as a link to it unless they stand in one already. */
function picture(attributes: string, origin: string, isInLink: boolean): string {
  const address = attribute(attributes, 'src');
  const words = attribute(attributes, 'alt') || address;
  return isInLink ? words : `<a href="${inFull(address, origin)}">${words}</a>`;
}

/** The value as it stands in the markup, escaped. */
const attribute = (attributes: string, name: string): string =>
  new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
const inFull = (address: string, origin: string): string =>
  address.startsWith('/') ? `${origin}${address}` : address;

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** The words of such HTML: a line a block, list items with a dash, the address of a link behind its words. */
export function siteText(html: string): string {
  return html
    .replace(/<a href="([^"]*)">([\s\S]*?)<\/a>/g, (_, address: string, words: string) =>
      words === address ? words : `${words} (${address})`,
    )
    .replace(/<li>\s*(?:<p>)?/g, '– ')
    .replace(/<\/t[dh]>\s*(?=<t[dh]>)/g, ' | ')
    .replace(/(?:\s*<\/?(?:thead|tbody|tr)>\s*)+/g, '\n')
    .replace(/<br>/g, '\n')
    .replace(/<\/(?:p|h\d|blockquote|pre|ul|ol|table)>/g, '\n\n')
    .replace(tag, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(?:lt|gt|quot|amp);/g, (sign) => entities[sign] ?? sign)
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
