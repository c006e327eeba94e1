import { directory } from '#src/features/network/directory-service.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { countFacets, listEntries } from '../entry-list-service.ts';
import { type EntryListModel, groupCards } from './entry-list-model.ts';
import type { PlaceNames } from './facet-view-text.ts';
import type { ListQuery } from './list-address.ts';

/** One page of the library for this reader: hits, facets with counts, and the names that they are shown by. */
export async function browseLibrary(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
  query: ListQuery,
): Promise<EntryListModel> {
  const { filter, words, sort, after } = query;
  const page = await listEntries(app, actor, filter, { words, sort, after });
  const counts = await countFacets(app, actor, filter, { words });
  const municipalities = await directory.municipalities(app.db);
  const own = municipalities.find(
    ({ code, slug }) => code === query.municipality || slug === query.municipality,
  );
  const today = app.clock.now().toISOString().slice(0, 10);
  return {
    query: { ...query, municipality: own?.code },
    page,
    counts,
    places: await placeNames(app, filter, municipalities),
    municipality: own,
    municipalities,
    groups: groupCards(page.cards, own?.code, today),
  };
}

/** Municipalities by their code; organisations only when the list is narrowed by one. */
async function placeNames(
  app: Pick<App, 'db'>,
  filter: ListQuery['filter'],
  municipalities: Awaited<ReturnType<typeof directory.municipalities>>,
): Promise<PlaceNames> {
  const names = new Map(municipalities.map(({ code, shortName }) => [code, shortName]));
  for (const slug of filter.organisation ?? []) {
    const organisation = await directory.organisation(app.db, slug);
    if (organisation) names.set(slug, organisation.name);
  }
  return names;
}
