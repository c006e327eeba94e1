import { readCarriedList } from '../sharing/saved-list/saved-list.ts';
import { type EntryFilter, type EntrySort, entrySorts, type Facet, facets } from './entry-list.ts';

/** The names of the facets in an address: Swedish, short, stable. */
export const facetParameters: Readonly<Record<Facet, string>> = {
  organisation: 'organisation',
  municipality: 'i-kommun',
  county: 'lan',
  kind: 'typ',
  tier: 'inriktning',
  'school-year': 'arskurs',
  'school-form': 'skolform',
  profession: 'yrke',
  agency: 'samverkan',
  'may-contact': 'kontakt',
  'guardians-may-contact': 'vardnadshavare',
  'what-it-takes': 'kraver',
  use: 'anvandning',
  'has-material': 'material',
  status: 'status',
  label: 'markning',
  evidence: 'underlag',
  network: 'natverk',
  'absence-pattern': 'franvaro',
  hindrance: 'hinder',
  arena: 'plats',
  phase: 'skede',
  theme: 'tema',
  origin: 'ursprung',
  example: 'exempel',
};

const sortParameters: Readonly<Record<EntrySort, string>> = {
  relevance: 'relevans',
  title: 'titel',
  newest: 'nyast',
  confirmed: 'bekraftad',
};

/** Every name that the list reads from the query, for the page cache. */
export const listParameters: readonly string[] = [
  ...Object.values(facetParameters),
  'q',
  'kommun',
  'lista',
  'sort',
  'exakt',
  'efter',
];

/** What the list is asked for. `municipality` is the reader's own: it adapts the list, it does not narrow it. */
export type ListQuery = {
  words: string;
  /** As written: neither corrected nor widened by synonyms. */
  isExact?: boolean | undefined;
  filter: EntryFilter;
  municipality: string | undefined;
  sort: EntrySort;
  after: string | undefined;
  /** The reader's saved list, which the library carries along: entries between commas. */
  list?: string | undefined;
};

export const wholeLibrary: ListQuery = {
  words: '',
  filter: {},
  municipality: undefined,
  sort: 'title',
  after: undefined,
};

const longestWords = 200;
const mostValues = 40;

/** Reads the query of an address; what it does not know is left out. */
export function readListQuery(parameters: URLSearchParams): ListQuery {
  const filter = Object.fromEntries(
    facets
      .map(
        (facet) =>
          [
            facet,
            [...new Set(parameters.getAll(facetParameters[facet]))].filter(Boolean).slice(0, mostValues),
          ] as const,
      )
      .filter(([, values]) => values.length > 0),
  );
  const words = (parameters.get('q') ?? '').trim().slice(0, longestWords);
  const sort = entrySorts.find((one) => sortParameters[one] === parameters.get('sort'));
  return {
    words,
    isExact: (words !== '' && parameters.get('exakt') === '1') || undefined,
    filter,
    municipality: parameters.get('kommun') || undefined,
    sort: sort === undefined || (sort === 'relevance' && words === '') ? usualSort(words) : sort,
    after: parameters.get('efter') || undefined,
    list: readCarriedList(parameters).entries.join(',') || undefined,
  };
}

/** The one address of a list, names and values in a fixed order, so that it can be shared and cached. */
export function listAddress(query: Partial<ListQuery>, path = '/bibliotek'): string {
  const parameters = new URLSearchParams();
  if (query.words) parameters.set('q', query.words);
  for (const facet of facets) {
    for (const value of [...(query.filter?.[facet] ?? [])].sort())
      parameters.append(facetParameters[facet], value);
  }
  if (query.municipality) parameters.set('kommun', query.municipality);
  if (query.sort && query.sort !== usualSort(query.words)) parameters.set('sort', sortParameters[query.sort]);
  if (query.isExact) parameters.set('exakt', '1');
  if (query.after) parameters.set('efter', query.after);
  if (query.list) parameters.set('lista', query.list);
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** The order when nobody has chosen one. */
export const usualSort = (words: string | undefined): EntrySort => (words ? 'relevance' : 'title');

/** The query with one value of a facet taken away, from the first page. */
export function withoutValue(query: ListQuery, facet: Facet, value: string): ListQuery {
  const values = (query.filter[facet] ?? []).filter((one) => one !== value);
  return { ...query, after: undefined, filter: { ...query.filter, [facet]: values } };
}

export const sortParameter = (sort: EntrySort) => sortParameters[sort];
