import { createHash } from 'node:crypto';
import { htmlText } from '#src/lib/html-text.ts';
import { renderMarkdown } from '#src/lib/markdown/index.ts';
import { legalMentions } from '#src/platform/search/legal-mentions.ts';
import type { SearchDocument } from '#src/platform/search/search-document.ts';
import type { EditorialPage } from './editorial-page.ts';

/** A page of the portal as the search finds it. */
export function pageDocument(page: EditorialPage): SearchDocument {
  const { slug, title, description, updated, bodyMd } = page;
  const body = `${description}\n${htmlText(renderMarkdown(bodyMd))}`;
  return {
    id: `page:${slug}`,
    subject: `page:${slug}`,
    visibility: 'public',
    version: pageVersion(page),
    title,
    names: [],
    body,
    facets: { type: ['page'] },
    law: legalMentions(body),
    reviewedOn: updated,
    standing: 'background',
    isReviewed: false,
    sureUntil: undefined,
  };
}

/** Changes with anything that the file of the page says. */
export const pageVersion = (page: EditorialPage) =>
  createHash('sha256').update(JSON.stringify(page)).digest('hex').slice(0, 12);
