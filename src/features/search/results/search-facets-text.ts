import { type Lang, messages } from '#src/i18n/index.ts';
import type { App } from '#src/platform/app.ts';
import type { Registries } from '#src/platform/registries.ts';
import type { SearchResult } from '#src/platform/search/search-index.ts';
import type { SearchFacet } from '#src/platform/search/search-source.ts';
import type { SearchQuery } from './search-address.ts';

/** What kind of thing a hit is: the one facet that all documents have. */
const typeFacet: SearchFacet = {
  name: 'type',
  parameter: 'innehall',
  isOffered: true,
  words: async (_app, _values, lang) => {
    const { typeTitle, types } = messages(lang).search.results;
    return { title: typeTitle, values: new Map(Object.entries(types)) };
  },
};

/** Everything that a search can be narrowed by: the kind of thing, then what the sources tell. */
export function searchFacets({ searchSources }: Pick<Registries, 'searchSources'>): readonly SearchFacet[] {
  return [typeFacet, ...searchSources.flatMap(({ facets = [] }) => facets)];
}

export type FacetOption = { value: string; label: string; count: number; isChosen: boolean };
export type FacetView = {
  facet: string;
  /** Its name in addresses and forms. */
  name: string;
  title: string;
  options: readonly FacetOption[];
  isOpen: boolean;
  isOffered: boolean;
};

/** The facets with something to choose or chosen, in words; those in use are open. */
export async function facetViews(
  app: Pick<App, 'db' | 'registries'>,
  query: SearchQuery,
  counts: SearchResult['facets'],
  lang: Lang,
): Promise<readonly FacetView[]> {
  const facets = searchFacets(app.registries);
  const views = await Promise.all(
    facets.map((facet) =>
      facetView(
        app,
        facet,
        query.filter[facet.name] ?? [],
        new Map(Object.entries(counts[facet.name] ?? {})),
        lang,
      ),
    ),
  );
  return views.filter(({ options }) => options.length > 0);
}

async function facetView(
  app: Pick<App, 'db'>,
  { name, parameter, isOffered, words }: SearchFacet,
  chosen: readonly string[],
  counts: ReadonlyMap<string, number>,
  lang: Lang,
): Promise<FacetView> {
  const counted = [...counts].flatMap(([value, count]) => (count === 0 ? [] : [value]));
  const values = [...new Set([...counted, ...chosen])];
  const said =
    values.length === 0 ? { title: '', values: new Map<string, string>() } : await words(app, values, lang);
  const inOrder = [...said.values.keys()].filter((value) => values.includes(value));
  const options = [...new Set([...inOrder, ...values])].map((value) => ({
    value,
    label: said.values.get(value) ?? value,
    count: counts.get(value) ?? 0,
    isChosen: chosen.includes(value),
  }));
  return { facet: name, name: parameter, title: said.title, options, isOpen: chosen.length > 0, isOffered };
}
