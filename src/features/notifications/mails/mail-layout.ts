/** What a mail consists of, to be written as plain text and as HTML. */
export type MailBlock =
  | { kind: 'text'; text: string }
  | { kind: 'heading'; text: string; link?: string | undefined }
  | { kind: 'item'; title: string; link: string; note?: string | undefined; excerpt?: string | undefined }
  | { kind: 'link'; text: string; link: string }
  | { kind: 'line' };

/** The mail as text: each link on a line of its own, whole, so that every program makes it one. */
export function mailText(blocks: readonly MailBlock[]): string {
  return blocks.map(blockText).join('\n\n');
}

function blockText(block: MailBlock): string {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'heading':
      return `${block.text}\n${'-'.repeat(Math.min([...block.text].length, 60))}`;
    case 'item':
      return [`* ${block.title}`, block.note, block.excerpt, block.link].filter(Boolean).join('\n  ');
    case 'link':
      return `${block.text}\n${block.link}`;
    case 'line':
      return '--';
  }
}

/** The mail as HTML: headings and lists, no table, no picture, nothing that is fetched, nothing that tells that it was read. */
export function mailHtml(title: string, blocks: readonly MailBlock[]): string {
  const body: string[] = [];
  blocks.forEach((block, index) => {
    const isItem = block.kind === 'item';
    if (isItem && blocks[index - 1]?.kind !== 'item') body.push('<ul>');
    body.push(blockHtml(block));
    if (isItem && blocks[index + 1]?.kind !== 'item') body.push('</ul>');
  });
  const head = `<meta charset="utf-8"><title>${escaped(title)}</title>`;
  return `<!doctype html>\n<html lang="sv"><head>${head}</head>\n<body>\n${body.join('\n')}\n</body></html>\n`;
}

function blockHtml(block: MailBlock): string {
  switch (block.kind) {
    case 'text':
      return `<p>${escaped(block.text)}</p>`;
    case 'heading':
      return `<h2>${block.link === undefined ? escaped(block.text) : anchor(block.link, block.text)}</h2>`;
    case 'item': {
      const more = [block.note, block.excerpt].flatMap((text) => (text ? `<br>${escaped(text)}` : []));
      return `<li><p>${anchor(block.link, block.title)}${more.join('')}</p></li>`;
    }
    case 'link':
      return `<p>${anchor(block.link, block.text.replace(/:$/, ''))}</p>`;
    case 'line':
      return '<hr>';
  }
}

const anchor = (link: string, text: string) => `<a href="${escaped(link)}">${escaped(text)}</a>`;

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
