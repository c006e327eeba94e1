import type { SearchRequest, SearchResult } from '#src/platform/search/search-index.ts';
import { facetField } from '../index/index-document.ts';
import { countedHit, readHits, type SearchAnswer } from '../server/answers.ts';
import type { Question } from './asking.ts';
import { all, type Filter, hasAny, not } from './filter-text.ts';

type Asked = Pick<SearchRequest, 'filter' | 'count'>;
/** Facets that are counted together, past every filter but that of `besides`. */
type Counting = { besides?: string; facets: readonly string[] };
type Counts = Record<string, number>;

const mixed = hasAny('isMixed', ['true']);
/** Documents of subjects that say different things of themselves; few do. */
const mostMixed = 1000;

/** Passes every facet that is chosen from, but the one that is counted. */
export function facetFilter(filter: SearchRequest['filter'], besides?: string): Filter {
  const chosen = Object.entries(filter).filter(([name, values]) => values.length > 0 && name !== besides);
  return all(chosen.map(([name, values]) => hasAny(facetField(name), values)));
}

/** How many subjects there are: by pages, since the server counts them exactly then. */
export function countQuestion(filter: Filter, facets: readonly string[] = []): Question {
  return {
    filter,
    distinct: 'subject',
    page: 1,
    hitsPerPage: 1,
    attributesToRetrieve: ['key'],
    ...(facets.length > 0 && { facets: facets.map(facetField) }),
  };
}

/** The questions that `facetsOf` reads the answers of: two for all open facets, and two for each that is chosen from. */
export function facetQuestions(found: Filter, asked: Asked): Question[] {
  return countings(asked).flatMap(({ besides, facets }) => {
    const passing = all([found, facetFilter(asked.filter, besides)]);
    const apart: Question = {
      filter: all([passing, mixed]),
      limit: mostMixed,
      attributesToRetrieve: ['subject', ...facets.map(facetField)],
    };
    return [countQuestion(all([passing, not(mixed)]), facets), apart];
  });
}

/** How many of the subjects found have each value; a facet that is chosen from is counted as if it were not. */
export function facetsOf(answers: readonly SearchAnswer[], asked: Asked): SearchResult['facets'] {
  const counted = countings(asked).flatMap(({ facets }, at) => {
    const [alike, apart] = answers.slice(2 * at, 2 * at + 2);
    const hits = apart ? readHits(apart, countedHit) : [];
    return facets.map((name): [string, Counts] => {
      const counts = alike?.facetDistribution?.[facetField(name)] ?? {};
      return [name, withSubjects(counts, hits, facetField(name))];
    });
  });
  return Object.fromEntries(counted);
}

function countings({ filter, count }: Asked): Counting[] {
  const isChosen = (name: string) => (filter[name]?.length ?? 0) > 0;
  const open = count.filter((name) => !isChosen(name));
  const chosen = count.filter(isChosen).map((name) => ({ besides: name, facets: [name] }));
  return [...(open.length > 0 ? [{ facets: open }] : []), ...chosen];
}

/** Adds the subjects that have each value in any of these documents. */
function withSubjects(
  counts: Counts,
  hits: readonly ({ subject: string } & Record<string, unknown>)[],
  field: string,
): Counts {
  const sum = { ...counts };
  const seen = new Set<string>();
  for (const { subject, [field]: values } of hits) {
    for (const value of Array.isArray(values) ? values.map(String) : []) {
      const pair = JSON.stringify([subject, value]);
      if (!seen.has(pair)) sum[value] = (sum[value] ?? 0) + 1;
      seen.add(pair);
    }
  }
  return sum;
}
