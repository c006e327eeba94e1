import type { Actor } from '#src/platform/access/actor.ts';
import type { SearchRequest } from '#src/platform/search/search-index.ts';
import type { SearchQuery } from './search-address.ts';

/** The question to the index that the query makes for this reader; asks for the number alone. */
export function requestFor(
  { words, filter, sort, isExact }: SearchQuery,
  actor: Actor,
  today: string,
): SearchRequest {
  return {
    text: words,
    visibleTo: visibleTo(actor),
    filter,
    count: [],
    sort,
    from: 0,
    limit: 1,
    today,
    isExact,
  };
}

/** The keys of what may be found for this reader. */
export function visibleTo(actor: Actor): SearchRequest['visibleTo'] {
  return actor.kind === 'system' ? 'everything' : actor.keys;
}
