import { messages } from '#src/i18n/index.ts';
import type { Asked, HitView } from '#src/platform/search/search-source.ts';
import { type EditorialPage, ownPages } from './editorial-page.ts';
import { pageVersion } from './page-document.ts';

/** A page as a hit, in the reader's language where there is one; it is found by its Swedish words. */
export function pageHit(page: EditorialPage, { lang }: Asked): HitView {
  const { title, description } = ownPages(lang).find(({ slug }) => slug === page.slug) ?? page;
  return {
    version: pageVersion(page),
    path: page.path,
    title,
    kicker: [messages(lang).library.hits.page],
    summary: description,
    notes: [],
  };
}
