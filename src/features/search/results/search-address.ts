import type { SearchSort } from '#src/platform/search/search-index.ts';
import { searchSorts } from '#src/platform/search/search-index.ts';
import type { SearchFacet } from '#src/platform/search/search-source.ts';

/** What is searched for. `municipality` is the reader's own: it adapts the hits, it does not narrow them. */
export type SearchQuery = {
  words: string;
  /** Somebody wrote more than `words` holds. */
  isCut: boolean;
  /** By the documents' names of the facets. */
  filter: SearchFilter;
  municipality: string | undefined;
  sort: SearchSort;
  /** From 1. */
  page: number;
  /** As written: neither corrected nor widened. */
  isExact: boolean;
};
export type SearchFilter = Readonly<Record<string, readonly string[]>>;
type FacetNames = readonly Pick<SearchFacet, 'name' | 'parameter'>[];

export const longestWords = 200;
const mostValues = 40;
/** Whoever comes further narrows the search instead. */
export const lastPage = 50;

/** As in the library, so that one can go from the one list to the other with everything that is chosen. */
const sortParameters: Readonly<Record<SearchSort, string>> = {
  relevance: 'relevans',
  reviewed: 'bekraftad',
  title: 'titel',
};
export const sortParameter = (sort: SearchSort) => sortParameters[sort];

export const nothingAsked: SearchQuery = {
  words: '',
  isCut: false,
  filter: {},
  municipality: undefined,
  sort: 'relevance',
  page: 1,
  isExact: false,
};

/** Reads the query of an address; what it does not know is left out. */
export function readSearchQuery(parameters: URLSearchParams, facets: FacetNames): SearchQuery {
  const written = (parameters.get('q') ?? '').trim();
  const chosen = facets.map(({ name, parameter }) => [name, valuesOf(parameters, parameter)] as const);
  const page = Number(parameters.get('sida') ?? 1);
  return {
    words: cutWords(written),
    isCut: written.length > longestWords,
    filter: Object.fromEntries(chosen.filter(([, values]) => values.length > 0)),
    municipality: parameters.get('kommun')?.trim() || undefined,
    sort: searchSorts.find((sort) => sortParameters[sort] === parameters.get('sort')) ?? 'relevance',
    page: Number.isInteger(page) && page >= 1 ? Math.min(page, lastPage) : 1,
    isExact: parameters.get('exakt') === '1',
  };
}

const valuesOf = (parameters: URLSearchParams, name: string) =>
  [...new Set(parameters.getAll(name))].filter(Boolean).slice(0, mostValues).sort();

/** At most so long, and no half of a sign at the end. */
function cutWords(written: string): string {
  if (written.length <= longestWords) return written;
  return written
    .slice(0, longestWords)
    .toWellFormed()
    .replace(/\uFFFD$/u, '')
    .trimEnd();
}

/** The one address of a search, names and values in a fixed order, so that it can be shared. */
export function searchAddress(query: SearchQuery, facets: FacetNames, path = '/sok'): string {
  const parameters = new URLSearchParams();
  if (query.words) parameters.set('q', query.words);
  for (const { name, parameter } of facets) {
    for (const value of [...(query.filter[name] ?? [])].sort()) parameters.append(parameter, value);
  }
  if (query.municipality) parameters.set('kommun', query.municipality);
  if (query.sort !== 'relevance') parameters.set('sort', sortParameters[query.sort]);
  if (query.isExact) parameters.set('exakt', '1');
  if (query.page > 1) parameters.set('sida', String(query.page));
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** The query with one value of a facet taken away, from the first page. */
export function withoutValue(query: SearchQuery, facet: string, value: string): SearchQuery {
  const values = (query.filter[facet] ?? []).filter((one) => one !== value);
  const { [facet]: _, ...others } = query.filter;
  return { ...query, page: 1, filter: values.length > 0 ? { ...others, [facet]: values } : others };
}

/** Whether there is anything to search for. */
export function asksForSomething({ words, filter }: SearchQuery): boolean {
  return words !== '' || Object.keys(filter).length > 0;
}
