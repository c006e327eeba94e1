import { entryListQuery } from '#src/features/api/query/entry-list-query.ts';
import { situationQuery } from '#src/features/api/query/situation-query.ts';
import { finderParameters } from '#src/features/finder/situation/situation-address.ts';
import { forumParameters } from '#src/features/forum/threads/list/thread-list-address.ts';
import { listParameters } from '#src/features/library/list/list-address.ts';
import { meetingParameters } from '#src/features/meetings/list/meeting-filter.ts';
import { countyParameters } from '#src/features/network/situation/county/county-address.ts';
import type { Visit } from '../request/visit.ts';

/** What public pages read from the query. A request with anything else goes past the cache. */
const known = new Set([
  ...listParameters,
  ...forumParameters,
  ...finderParameters,
  ...countyParameters,
  ...meetingParameters,
  ...Object.keys(entryListQuery.shape),
  ...Object.keys(situationQuery.shape),
]);
const longestQuery = 300;

/** The key under which the anonymous answer is kept: language, path and the query in one order; nothing when it may not be. */
export function pageCacheKey({ lang, path, query, hasSlashAtEnd }: Visit): string | undefined {
  if (hasSlashAtEnd) return undefined;
  if (query === '') return `${lang} ${path}`;
  if (query.length > longestQuery) return undefined;
  const parameters = new URLSearchParams(query);
  for (const name of parameters.keys()) if (!known.has(name)) return undefined;
  parameters.sort();
  return `${lang} ${path}?${parameters}`;
}
