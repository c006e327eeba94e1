import type { SearchDocument } from '#src/platform/search/search-document.ts';
import type { SearchIndex, SearchRequest, SearchResult } from '#src/platform/search/search-index.ts';

/** A fresh, empty index of the engine; `cleanUp` closes it and leaves nothing behind. */
export type OpenIndex = () => Promise<{ index: SearchIndex; cleanUp(): Promise<void> }>;

/** A public document with nothing but a title; the subject is its own unless it is given. */
export function searchDocument(id: string, own: Partial<SearchDocument> = {}): SearchDocument {
  return {
    id: `entry:${id}`,
    subject: `entry:${id.split('#')[0]}`,
    visibility: 'public',
    version: '1',
    title: 'Exempeldata',
    names: [],
    body: '',
    facets: {},
    law: [],
    reviewedOn: undefined,
    standing: 'practice',
    isReviewed: false,
    sureUntil: undefined,
    ...own,
  };
}

/** A search by somebody who sees what is public. */
export function searchRequest(text: string, own: Partial<SearchRequest> = {}): SearchRequest {
  return {
    text,
    visibleTo: new Set(['public']),
    filter: {},
    count: [],
    sort: 'relevance',
    from: 0,
    limit: 20,
    today: '2026-11-22',
    ...own,
  };
}

/** Fills an empty index. */
export async function fillIndex(
  index: SearchIndex,
  documents: readonly SearchDocument[],
  cursor = 1,
): Promise<void> {
  const rebuild = await index.rebuild();
  await rebuild.add(documents);
  await rebuild.finish(cursor);
}

/** The ids of the hits in order, without their source. */
export function ids({ hits }: Pick<SearchResult, 'hits'>): string[] {
  return hits.map(({ id }) => id.slice('entry:'.length));
}
