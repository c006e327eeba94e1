import { directory } from '#src/features/network/directory-service.ts';
import { swedishDay } from '#src/lib/dates.ts';
import { slugify } from '#src/lib/slug.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { orUnavailable } from '#src/platform/search/or-unavailable.ts';
import { type EntryListModel, groupCards } from './entry-list-model.ts';
import { countFacets, listEntries } from './entry-list-service.ts';
import { searchEntries } from './entry-search-service.ts';
import type { PlaceNames } from './facet-view-text.ts';
import type { ListQuery } from './list-address.ts';

type BrowseApp = Pick<App, 'db' | 'clock' | 'searchIndex'>;

/** One page of the library for this reader: hits, facets with counts, and the names that they are shown by. */
export async function browseLibrary(app: BrowseApp, actor: Actor, query: ListQuery): Promise<EntryListModel> {
  const [hits, municipalities] = await Promise.all([
    findHits(app, actor, query),
    directory.municipalities(app.db),
  ]);
  const typed = query.municipality;
  const own = municipalities.find(({ code, slug }) => code === typed || slug === slugify(typed ?? ''));
  const today = swedishDay(app.clock.now());
  return {
    query: { ...query, municipality: own?.code },
    ...hits,
    places: await placeNames(app, query.filter, municipalities),
    municipality: own,
    unknownMunicipality: own ? undefined : typed?.slice(0, 80),
    groups: groupCards(hits.page.cards, own?.code, today),
  };
}

type Hits = Pick<EntryListModel, 'page' | 'counts' | 'search'>;

/** What passes the filters and has the words. While there is no index, what passes the filters. */
async function findHits(app: BrowseApp, actor: Actor, query: ListQuery): Promise<Hits> {
  const { filter, sort, after, words } = query;
  const request = { sort, after, today: swedishDay(app.clock.now()) };
  const search =
    words === '' ? undefined : await orUnavailable(searchEntries(app, actor, query, filter, request));
  return {
    page: search?.page ?? (await listEntries(app, actor, filter, request)),
    counts: await countFacets(app, actor, filter, { among: search?.among }),
    search: words !== '' && search === undefined ? 'unavailable' : search,
  };
}

/** Municipalities by their code; counties, networks and organisations only when the list is narrowed by one. */
export async function placeNames(
  { db }: Pick<App, 'db'>,
  { county, network, organisation }: ListQuery['filter'],
  municipalities: Awaited<ReturnType<typeof directory.municipalities>>,
): Promise<PlaceNames> {
  const names = new Map(municipalities.map(({ code, shortName }) => [code, shortName]));
  if (county) for (const { code, name } of await directory.counties(db)) names.set(code, name);
  if (network) for (const { slug, name } of await directory.networks(db)) names.set(slug, name);
  for (const slug of organisation ?? []) {
    const known = await directory.organisation(db, slug);
    if (known) names.set(slug, known.name);
  }
  return names;
}
