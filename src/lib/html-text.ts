const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Plain text as it stands in HTML, between tags and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

/** The words of sanitised HTML, a line a block. */
export function htmlText(html: string): string {
  return html
    .replace(/\s+/g, ' ')
    .replace(/<\/(?:p|li|h\d|tr|blockquote|pre)>/g, '\n')
    .replace(/<(?:[^>"]|"[^"]*")*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(?:lt|gt|quot|amp);/g, (sign) => entities[sign] ?? sign)
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
