import { swedishDay } from '#src/lib/dates.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { isNarrowed } from '#src/platform/search/is-narrowed.ts';
import type { SearchResult } from '#src/platform/search/search-index.ts';
import type { Asked } from '#src/platform/search/search-source.ts';
import { countSearch } from '../usage/count-search.ts';
import { type Answers, findAnswers } from './answers-service.ts';
import { groupHits, type HitGroup } from './hit-groups.ts';
import { findHitPage, hitsPerPage } from './page-of-hits.ts';
import { presentHits } from './present-hits.ts';
import { lastPage, type SearchQuery } from './search-address.ts';
import { type FacetView, facetViews, searchFacets } from './search-facets-text.ts';
import { requestFor } from './search-request.ts';
import { widerQueries } from './wider-rules.ts';

/** Everything that the page of hits shows. */
export type SearchModel = Pick<
  SearchResult,
  'total' | 'whole' | 'shownInstead' | 'isSilent' | 'corrections'
> & {
  query: SearchQuery;
  answers: Answers;
  /** What meets every word. */
  groups: readonly HitGroup[];
  /** What lacks some of them. */
  partial: readonly HitGroup[];
  facets: readonly FacetView[];
  hasMore: boolean;
  /** Other ways to ask, and how much they find; only when nothing was found. */
  wider: readonly { query: SearchQuery; total: number }[];
};

const mostWays = 5;

/** What of all that the portal holds meets the query and is open to this reader; throws `unavailable` without an index. */
export async function searchPortal(
  app: App,
  actor: Actor,
  { query, lang }: { query: SearchQuery; lang: Asked['lang'] },
): Promise<SearchModel> {
  const asked: Asked = { lang, today: swedishDay(app.clock.now()), municipality: query.municipality };
  const offered = searchFacets(app.registries).filter(({ isOffered }) => isOffered);
  const request = { ...requestFor(query, actor, asked.today), count: offered.map(({ name }) => name) };
  const { withAll, lacking, ...result } = await findHitPage(app, request, query.page, asked);
  const [whole, partial, answers, facets, wider] = await Promise.all([
    presentHits(app, actor, withAll, asked),
    presentHits(app, actor, lacking, asked),
    findAnswers(app, actor, query, result, asked),
    facetViews(app, query, result.facets, lang),
    result.total === 0 ? findWider(app, actor, query, asked.today) : [],
  ]);
  const isForMunicipality = query.municipality !== undefined;
  return {
    ...result,
    query,
    answers,
    groups: groupHits(whole, isForMunicipality),
    partial: groupHits(partial, isForMunicipality),
    facets,
    hasMore: query.page < lastPage && query.page * hitsPerPage < result.total,
    wider,
  };
}

/** As `searchPortal`, for people: within the limit of who asks (`by`), and counted without persons. */
export async function searchAndCount(
  app: App,
  actor: Actor,
  { by, query, lang }: { by: string; query: SearchQuery; lang: Asked['lang'] },
): Promise<SearchModel> {
  app.limits.take('search', by);
  const model = await searchPortal(app, actor, { query, lang });
  const isInVain = model.whole === 0 && !isNarrowed(query);
  if (query.page === 1) countSearch(app, { text: query.words, isInVain, by });
  return model;
}

/** The ways to ask for more that find something. */
async function findWider(
  { searchIndex }: Pick<App, 'searchIndex'>,
  actor: Actor,
  query: SearchQuery,
  today: string,
): Promise<SearchModel['wider']> {
  const ways = await Promise.all(
    widerQueries(query).map(async (way) => {
      const { total } = await searchIndex.search(requestFor(way, actor, today));
      return { query: way, total };
    }),
  );
  return ways.filter(({ total }) => total > 0).slice(0, mostWays);
}
