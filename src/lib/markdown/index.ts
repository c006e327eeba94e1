import { createHash } from 'node:crypto';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { flattenDeep, withoutMarkerFloods } from './flatten-deep.ts';
import { refineTree } from './refine-tree.ts';
import { schema } from './schema.ts';

/** Raised when the same text gives other HTML than before: stored HTML of a lower version is rendered anew by a job. */
export const rendererVersion = 1;

/** More than a long guide; above it the text is refused before anything is parsed. */
export const maxMarkdownLength = 60_000;

/**
 * Markdown → sanitised HTML, for page, preview, feed and export alike. Raw HTML is dropped, headings begin at h3,
 * pictures from elsewhere become links. Throws a RangeError above `maxMarkdownLength`.
 */
export function renderMarkdown(markdown: string): string {
  if (markdown.length > maxMarkdownLength) throw new RangeError('The text is too long to be rendered');
  return String(rendererFor(markdown).processSync(withoutMarkerFloods(markdown))).trim();
}

/** Footnotes get ids of their own text's, so that several texts can stand on one page. */
function rendererFor(markdown: string) {
  const prefix = `n${createHash('sha256').update(markdown).digest('hex').slice(0, 8)}-`;
  return unified()
    .use(remarkParse)
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
    .use(rehypeStringify);
}
