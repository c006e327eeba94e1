import { htmlText } from '#src/lib/html-text.ts';
import { slugify } from '#src/lib/slug.ts';
import { legalMentions } from '#src/platform/search/legal-mentions.ts';
import type { LegalCitation } from '#src/platform/search/search-document.ts';

/** A chapter of a guide: addressed by `#id`, and a search document of its own. */
export type Chapter = {
  /** Follows the heading, so that it stays when chapters are moved. */
  id: string;
  number: number;
  title: string;
  html: string;
  text: string;
  law: readonly LegalCitation[];
};
export type ChapteredText = { lead: string; chapters: readonly Chapter[] };

const heading = /<h3>([\s\S]*?)<\/h3>/;

/** A guide's text in chapters: one at each heading of the first level of its sanitised HTML; what stands before is the lead. */
export function toChapters(html: string): ChapteredText {
  const [lead = '', ...rest] = html.split(heading);
  const pairs = rest.flatMap((part, at) => (at % 2 === 0 ? [[part, rest[at + 1] ?? ''] as const] : []));
  const titles = pairs.map(([title]) => htmlText(title));
  const chapters = pairs.map(([, body], at) => {
    const title = titles[at] ?? '';
    const text = htmlText(body);
    const before = titles.slice(0, at).filter((other) => slugify(other) === slugify(title)).length;
    const id = `kap-${slugify(title)}${before > 0 ? `-${before + 1}` : ''}`;
    return { id, number: at + 1, title, html: body.trim(), text, law: legalMentions(`${title}\n${text}`) };
  });
  return { lead: lead.trim(), chapters };
}
