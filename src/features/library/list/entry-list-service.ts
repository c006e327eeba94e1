import { decodeCursor, encodeCursor } from '#src/lib/paging.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { foldWords } from '../cards/entry-facets.ts';
import { currentFacetIndex } from '../cards/facet-index-service.ts';
import type { EntryCard } from '../entry/entry.ts';
import {
  type EntryFilter,
  type EntryPage,
  type EntrySort,
  type Facet,
  type FacetCounts,
  facets,
  type PageRequest,
} from './entry-list.ts';
import {
  findCards,
  listCardSlugs,
  listCards,
  listIdsWithWords,
  listVariantCards,
} from './entry-list-queries.ts';

const defaultLimit = 20;
const mostAtOnce = 100;
/** From here on it is quicker to ask each card in order than to seek out all that pass. */
const many = 500;

/**
 * A page of the library. Every published entry is open and lists show its open fields alone, so the list is the same for
 * every actor; what an entry keeps within the network is neither shown, found nor counted here.
 */
export async function listEntries(
  app: Pick<App, 'db'>,
  _actor: Actor,
  filter: EntryFilter = {},
  page: PageRequest = {},
): Promise<EntryPage> {
  const limit = Math.min(Math.max(page.limit ?? defaultLimit, 1), mostAtOnce);
  const sort: EntrySort = page.sort ?? 'title';
  const words = page.words ?? '';
  const chosen = chosenIn(filter);
  const { index, within } = await narrowedIndex(app, words);
  const total = index.total(chosen, within);
  const after = page.after === undefined ? undefined : decodeCursor(page.after);
  const request = {
    filter: chosen,
    words,
    sort,
    after,
    limit: limit + 1,
    isCommon: total > many,
    today: page.today,
  };
  const found = total === 0 ? [] : await listCards(app.db, request);
  const shown = found.slice(0, limit);
  const last = shown.at(-1)?.position;
  return {
    cards: shown.map(({ card }) => card),
    total,
    next: found.length > limit && last ? encodeCursor(last) : undefined,
  };
}

/** For each facet, how many entries each value would give under the filters of the *other* facets and the words. */
export async function countFacets(
  app: Pick<App, 'db'>,
  _actor: Actor,
  filter: EntryFilter = {},
  { words = '', of = facets }: { words?: string | undefined; of?: readonly Facet[] } = {},
): Promise<FacetCounts> {
  const { index, within } = await narrowedIndex(app, words);
  return index.count(chosenIn(filter), of, within);
}

/** The index, and the entries that hold the words when there are any. */
async function narrowedIndex(app: Pick<App, 'db'>, words: string) {
  const index = await currentFacetIndex(app.db);
  if (foldWords(words) === '') return { index, within: undefined };
  return { index, within: index.numbersOf(await listIdsWithWords(app.db, words)) };
}

function chosenIn(filter: EntryFilter): EntryFilter {
  return Object.fromEntries(
    Object.entries(filter).filter(([, values]) => values !== undefined && values.length > 0),
  );
}

/** As `countFacets`, for one facet of the whole library. */
export async function countFacet(
  app: Pick<App, 'db'>,
  actor: Actor,
  facet: Facet,
): Promise<ReadonlyMap<string, number>> {
  const counts = await countFacets(app, actor, {}, { of: [facet] });
  return counts[facet] ?? new Map();
}

/** How it is done elsewhere: the published variants of an entry. */
export async function listVariants(
  app: Pick<App, 'db'>,
  _actor: Actor,
  entryId: string,
): Promise<readonly EntryCard[]> {
  return listVariantCards(app.db, entryId);
}

/** The cards of these entries by id; one that is not published has none. */
export async function findEntryCards(
  app: Pick<App, 'db'>,
  _actor: Actor,
  entryIds: readonly string[],
): Promise<ReadonlyMap<string, EntryCard>> {
  return findCards(app.db, entryIds);
}

/** The addresses of all published entries, for the map of the site. */
export async function listEntryAddresses(
  app: Pick<App, 'db'>,
  _actor: Actor,
): Promise<readonly { slug: string; publishedAt: string }[]> {
  return listCardSlugs(app.db);
}
