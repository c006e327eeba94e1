import { swedishDay } from '#src/lib/dates.ts';
import { type Actor, anonymous } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import type { SearchResult } from '#src/platform/search/search-index.ts';
import { readDocumentId } from '../search/document-id.ts';
import type { EntryFilter, EntryPage, PageRequest } from './entry-list.ts';
import { listEntries } from './entry-list-service.ts';

export type WordQuestion = {
  words: string;
  /** As written: neither corrected nor widened by synonyms. */
  isExact?: boolean | undefined;
};

/** A page of what the words find in the library, and how they were understood. */
export type EntrySearch = Pick<SearchResult, 'corrections' | 'shownInstead' | 'isSilent'> & {
  page: EntryPage;
  /** Everything that it is a page of before the filter, the best first. */
  among: readonly string[];
  /** Nothing that passes the filter has every word: these have some of them. */
  isPartial: boolean;
  /** By entry, the words that it lacks. */
  missing: ReadonlyMap<string, readonly string[]>;
};

/** More than a region writes. */
const mostFound = 10_000;

/**
 * The published entries that have all the words; when none of them passes the filter, those that have most of them.
 * The same for every actor, as lists are. Throws `unavailable` while there is no index.
 */
export async function searchEntries(
  app: Pick<App, 'db' | 'searchIndex' | 'clock'>,
  actor: Actor,
  question: WordQuestion,
  filter: EntryFilter = {},
  request: Omit<PageRequest, 'among'> = {},
): Promise<EntrySearch> {
  const { hits, whole, corrections, shownInstead, isSilent } = await askIndex(app, question);
  const ids = hits.map(({ id }) => readDocumentId(id)?.entryId ?? '');
  const missing = new Map(hits.map((hit, at) => [ids[at] ?? '', hit.missing]));
  const understood = { corrections, shownInstead, isSilent, missing };
  const withAll = ids.slice(0, whole);
  const page = await listEntries(app, actor, filter, { ...request, among: withAll });
  if (page.total > 0 || ids.length === withAll.length)
    return { ...understood, page, among: withAll, isPartial: false };
  const partial = await listEntries(app, actor, filter, { ...request, among: ids });
  return { ...understood, page: partial, among: ids, isPartial: partial.total > 0 };
}

function askIndex({ searchIndex, clock }: Pick<App, 'searchIndex' | 'clock'>, question: WordQuestion) {
  return searchIndex.search({
    text: question.words,
    isExact: question.isExact ?? false,
    visibleTo: anonymous.keys,
    filter: { type: ['entry'] },
    count: [],
    sort: 'relevance',
    from: 0,
    limit: mostFound,
    today: swedishDay(clock.now()),
    isBare: true,
  });
}
