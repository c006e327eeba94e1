import { decodeCursor, encodeCursor } from '#src/lib/paging.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import type { EntryCard } from './entry.ts';
import {
  type EntryFilter,
  type EntryPage,
  type EntrySort,
  type Facet,
  type FacetCounts,
  facets,
  type PageRequest,
} from './entry-list.ts';
import { countCards, countValues, listCardSlugs, listCards, listVariantCards } from './entry-list-queries.ts';

const defaultLimit = 20;
const mostAtOnce = 100;

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
  const [found, total] = await Promise.all([
    listCards(app.db, {
      filter: chosen,
      words,
      sort,
      after: page.after === undefined ? undefined : decodeCursor(page.after),
      limit: limit + 1,
    }),
    countCards(app.db, chosen, words),
  ]);
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
  const chosen = chosenIn(filter);
  const free = of.filter((facet) => chosen[facet] === undefined);
  const rows = await Promise.all([
    countValues(app.db, free, chosen, words),
    ...of
      .filter((facet) => chosen[facet] !== undefined)
      .map((facet) => {
        const { [facet]: _own, ...others } = chosen;
        return countValues(app.db, [facet], others, words);
      }),
  ]);
  const byFacet = Map.groupBy(rows.flat(), ({ facet }) => facet);
  return Object.fromEntries(
    [...byFacet].map(([facet, values]) => [facet, new Map(values.map(({ value, count }) => [value, count]))]),
  );
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

/** The addresses of all published entries, for the map of the site. */
export async function listEntryAddresses(
  app: Pick<App, 'db'>,
  _actor: Actor,
): Promise<readonly { slug: string; publishedAt: string }[]> {
  return listCardSlugs(app.db);
}
