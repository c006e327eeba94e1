import { type Cursor, decodeCursor, encodeCursor } from '#src/lib/paging.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { currentFacetIndex } from '../cards/facet-index-service.ts';
import type { EntryCard } from '../entry/entry.ts';
import { findSlug } from '../entry/entry-queries.ts';
import {
  type EntryFilter,
  type EntryPage,
  type Facet,
  type FacetCounts,
  facets,
  type PageRequest,
} from './entry-list.ts';
import { findCards, listCardSlugs, listCards, listVariantCards } from './entry-list-queries.ts';

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
  const chosen = chosenIn(filter);
  const index = await currentFacetIndex(app.db);
  const total = index.total(chosen, page.among && index.numbersOf(page.among));
  if (total === 0) return { cards: [], total, next: undefined };
  const { sort = page.among ? 'relevance' : 'title', among } = page;
  const limit = Math.min(Math.max(page.limit ?? defaultLimit, 1), mostAtOnce);
  const after = page.after === undefined ? undefined : decodeCursor(page.after);
  if (sort === 'relevance' && among)
    return { ...(await pageInOrder(app, index.passing(chosen, among), { after, limit })), total };
  const found = await listCards(app.db, {
    filter: chosen,
    among,
    sort: sort === 'relevance' ? 'title' : sort,
    after,
    limit: limit + 1,
    isCommon: among === undefined && total > many,
    today: page.today,
  });
  const shown = found.slice(0, limit);
  const last = shown.at(-1)?.position;
  return {
    cards: shown.map(({ card }) => card),
    total,
    next: found.length > limit && last ? encodeCursor(last) : undefined,
  };
}

/** The entries after the position; when what stood there is gone, those after its place. */
async function pageInOrder(
  app: Pick<App, 'db'>,
  ids: readonly string[],
  { after, limit }: { after: Cursor | undefined; limit: number },
): Promise<Omit<EntryPage, 'total'>> {
  const place = after === undefined ? -1 : ids.indexOf(after[1]);
  const from = after !== undefined && place < 0 ? Number(after[0]) || 0 : place + 1;
  const shown = ids.slice(from, from + limit);
  const cards = await findCards(app.db, shown);
  const last = from + shown.length - 1;
  const isMore = last + 1 < ids.length;
  return {
    cards: shown.flatMap((id) => cards.get(id) ?? []),
    next: isMore ? encodeCursor([String(last), ids[last] ?? '']) : undefined,
  };
}

/** For each facet, how many entries each value would give under the filters of the *other* facets, and among what a search found. */
export async function countFacets(
  app: Pick<App, 'db'>,
  _actor: Actor,
  filter: EntryFilter = {},
  { among, of = facets }: { among?: readonly string[] | undefined; of?: readonly Facet[] } = {},
): Promise<FacetCounts> {
  const index = await currentFacetIndex(app.db);
  return index.count(chosenIn(filter), of, among && index.numbersOf(among));
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

/** The cards of the published entries that have one of the slugs, or had it before. */
export async function findCardsBySlug(
  app: Pick<App, 'db'>,
  _actor: Actor,
  slugs: readonly string[],
): Promise<readonly EntryCard[]> {
  const found = await Promise.all(slugs.map((slug) => findSlug(app.db, slug)));
  const cards = await findCards(
    app.db,
    found.flatMap((entry) => (entry ? [entry.entryId] : [])),
  );
  return [...cards.values()];
}

/** The addresses of all published entries, for the map of the site. */
export async function listEntryAddresses(
  app: Pick<App, 'db'>,
  _actor: Actor,
): Promise<readonly { slug: string; publishedAt: string }[]> {
  return listCardSlugs(app.db);
}
