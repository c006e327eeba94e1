import { createHash } from 'node:crypto';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import { escapeHtml } from '../html-text.ts';
import { flattenDeep, withoutMarkerFloods } from './flatten-deep.ts';
import { markWords } from './mark-words.ts';
import { refineTree } from './refine-tree.ts';
import { schema } from './schema.ts';

/** Raised when the same text gives other HTML than before: stored HTML of a lower version is rendered anew by a job. */
export const rendererVersion = 1;

/** More than a long guide; services refuse a longer text, and the renderer parses none. */
export const maxMarkdownLength = 60_000;

/**
 * Markdown → sanitised HTML, for page, preview, feed and export alike. Raw HTML is dropped, headings begin at h3,
 * pictures from elsewhere become links. A text above `maxMarkdownLength` is shown as it was typed. `marks` are words to
 * be set apart where they stand.
 */
export function renderMarkdown(markdown: string, marks: readonly string[] = []): string {
  if (markdown.length > maxMarkdownLength) return `<p>${escapeHtml(markdown)}</p>`;
  return String(rendererFor(markdown, marks).processSync(withoutMarkerFloods(markdown))).trim();
}

/** Footnotes get ids of their own text's, so that several texts can stand on one page. */
function rendererFor(markdown: string, marks: readonly string[]) {
  const prefix = `n${createHash('sha256').update(markdown).digest('hex').slice(0, 8)}-`;
  return remark()
    .use(remarkGfm, { singleTilde: false })
    .use(flattenDeep)
    .use(remarkRehype, {
      clobberPrefix: prefix,
      footnoteLabel: 'Noter',
      footnoteLabelTagName: 'h3',
      footnoteBackLabel: 'Tillbaka till texten',
    })
    .use(rehypeSanitize, schema)
    .use(refineTree)
    .use(markWords, marks)
    .use(rehypeStringify);
}
