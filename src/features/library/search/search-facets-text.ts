import { directory } from '#src/features/network/directory-service.ts';
import { messages } from '#src/i18n/index.ts';
import type { App } from '#src/platform/app.ts';
import type { SearchFacet } from '#src/platform/search/search-source.ts';
import { placeNames } from '../list/browse-service.ts';
import { type Facet, facets } from '../list/entry-list.ts';
import { inOrder, shownFacets, valueLabel } from '../list/facet-view-text.ts';
import { facetParameters } from '../list/list-address.ts';

const offered: readonly Facet[] = shownFacets;

/** The library's facets, for the search: the same names in addresses and the same words, those of the list first. */
export const libraryFacets: readonly SearchFacet[] = [
  ...offered,
  ...facets.filter((facet) => !offered.includes(facet)),
].map((facet) => ({
  name: facet,
  parameter: facetParameters[facet],
  isOffered: offered.includes(facet),
  words: async (app, values, lang) => {
    const places = await placesOf(app, facet, values);
    const named = inOrder(facet, values, places).map(
      (value) => [value, valueLabel(facet, value, places, lang)] as const,
    );
    return { title: messages(lang).library.list.facets[facet], values: new Map(named) };
  },
}));

const named: readonly Facet[] = ['municipality', 'county', 'network', 'organisation'];

async function placesOf(app: Pick<App, 'db'>, facet: Facet, values: readonly string[]) {
  if (!named.includes(facet)) return new Map<string, string>();
  const municipalities = facet === 'municipality' ? await directory.municipalities(app.db) : [];
  return placeNames(app, { [facet]: values }, municipalities);
}
