import type { SearchRequest, SearchResult } from '#src/platform/search/search-index.ts';
import type { SearchAnswer } from '../server/answers.ts';
import type { Question } from './asking.ts';
import { all, type Filter, hasAny } from './filter-text.ts';

type Asked = Pick<SearchRequest, 'filter' | 'count'>;

/** Passes every facet that is chosen from, but the one that is counted. */
export function facetFilter(filter: SearchRequest['filter'], besides?: string): Filter {
  const chosen = Object.entries(filter).filter(([name, values]) => values.length > 0 && name !== besides);
  return all(chosen.map(([name, values]) => hasAny(fieldOf(name), values)));
}

/** How many subjects there are, by pages so that the server counts each once. */
export function countQuestion(filter: Filter, facets: readonly string[] = []): Question {
  return {
    filter,
    distinct: 'subject',
    page: 1,
    hitsPerPage: 1,
    attributesToRetrieve: ['key'],
    ...(facets.length > 0 && { facets: facets.map(fieldOf) }),
  };
}

/** The questions whose answers `facetsOf` reads: one for all open facets, and one for each that is chosen from. */
export function facetQuestions(found: Filter, { filter, count }: Asked): Question[] {
  return countings(filter, count).map(({ besides, facets }) =>
    countQuestion(all([found, facetFilter(filter, besides)]), facets),
  );
}

/** How many of the subjects found have each value; a facet that is chosen from is counted as if it were not. */
export function facetsOf(answers: readonly SearchAnswer[], { filter, count }: Asked): SearchResult['facets'] {
  const counted = countings(filter, count).flatMap(({ facets }, at) =>
    facets.map((name): [string, Record<string, number>] => [
      name,
      answers[at]?.facetDistribution?.[fieldOf(name)] ?? {},
    ]),
  );
  return Object.fromEntries(counted);
}

type Counting = { besides?: string; facets: readonly string[] };

function countings(filter: SearchRequest['filter'], count: readonly string[]): Counting[] {
  const isChosen = (name: string) => (filter[name]?.length ?? 0) > 0;
  const open = count.filter((name) => !isChosen(name));
  const chosen = count.filter(isChosen).map((name) => ({ besides: name, facets: [name] }));
  return [...(open.length > 0 ? [{ facets: open }] : []), ...chosen];
}

function fieldOf(facet: string): string {
  return `facets.${facet}`;
}
