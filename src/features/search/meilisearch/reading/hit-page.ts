import type { SearchRequest, SearchSort } from '#src/platform/search/search-index.ts';
import { candidateHit, fieldsOf, readHits, subjectHit } from '../server/answers.ts';
import type { Asking, Question } from './asking.ts';
import { type Measure, rankHits } from './candidate-score.ts';
import { all, any, type Filter, hasAny, not } from './filter-text.ts';
import { groupFilter } from './group-filter.ts';

type PageRequest = Pick<SearchRequest, 'sort' | 'from' | 'limit'> & {
  /** Each holds the one before; the last one is everything that is found. */
  levels: readonly Filter[];
  total: number;
};
type Place = { key: string; subject: string };

/** So many are ranked by their texts; who pages beyond them sees the rest by title. */
const mostRanked = 300;
const sorts: Readonly<Record<SearchSort, readonly string[]>> = {
  relevance: ['subjectTitleKey:asc', 'place:asc', 'key:asc'],
  title: ['subjectTitleKey:asc', 'place:asc', 'key:asc'],
  reviewed: ['reviewedOn:desc', 'subjectTitleKey:asc', 'place:asc', 'key:asc'],
};

/** The keys of the documents on a page, one a subject: first what is ranked here, then what the server sorts. */
export async function findPage(request: PageRequest, measure: Measure, asking: Asking): Promise<string[]> {
  const { from, limit, total } = request;
  const isRanked = request.sort === 'relevance' && measure.groups.length > 0;
  const first = isRanked ? await rankBest(request, measure, asking) : await sortEarlier(request, asking);
  const page = first.slice(from, from + limit);
  const left = Math.min(limit - page.length, total - Math.max(from, first.length));
  if (left > 0) {
    const others = sortedQuestion(request, request.levels.length - 1, first);
    const [answer] = await asking.ask([{ ...others, offset: Math.max(0, from - first.length), limit: left }]);
    page.push(...readHits(answer, subjectHit));
  }
  return page.map(({ key }) => key);
}

/** The best document of each subject, those first that meet most, then by `text × standing × label × freshness`. */
async function rankBest({ levels }: PageRequest, measure: Measure, { ask }: Asking): Promise<Place[]> {
  const { groups, places } = measure;
  // of what there is much of, at least the titles are not missed
  const inHeading = any(groups.map((group) => groupFilter(group, places, 'heading')));
  const filters = [...levels, all([...levels.slice(-1), inHeading])];
  const answers = await ask(
    filters.map((filter) => ({ filter, limit: mostRanked, attributesToRetrieve: fieldsOf(candidateHit) })),
  );
  return rankHits(
    answers.flatMap((answer) => readHits(answer, candidateHit)),
    measure,
  );
}

/** What meets more comes before what meets less, however it is sorted; there is little of it, or the rest were not shown. */
async function sortEarlier(request: PageRequest, { ask }: Asking): Promise<Place[]> {
  const found: Place[] = [];
  for (const level of request.levels.slice(0, -1).keys()) {
    const [answer] = await ask([{ ...sortedQuestion(request, level, found), limit: mostRanked }]);
    found.push(...readHits(answer, subjectHit));
  }
  return found;
}

function sortedQuestion({ levels, sort }: PageRequest, level: number, besides: readonly Place[]): Question {
  const subjects = besides.map(({ subject }) => subject);
  return {
    filter: all([...levels.slice(level, level + 1), not(hasAny('subject', subjects))]),
    distinct: 'subject',
    sort: [...sorts[sort]],
    attributesToRetrieve: fieldsOf(subjectHit),
  };
}
