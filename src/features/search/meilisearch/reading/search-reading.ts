import type { z } from 'zod';
import type { SearchHit, SearchRequest, SearchResult } from '#src/platform/search/search-index.ts';
import { excerptOf, markText } from '../../excerpt/excerpt.ts';
import { createTermMatch } from '../../excerpt/term-match.ts';
import { missingWords } from '../../query/missing-words.ts';
import type { QueryGroup } from '../../query/query-groups.ts';
import { lastLevel } from '../../ranking/ranking-rules.ts';
import { bareHit, fieldsOf, readHits, shownHit } from '../server/answers.ts';
import type { Asking, Question } from './asking.ts';
import { type Measure, plainFactors, scoreCandidate } from './candidate-score.ts';
import { countQuestion, facetFilter, facetQuestions, facetsOf } from './facet-counts.ts';
import { all, type Filter, hasAny, nothing } from './filter-text.ts';
import { groupFilter, levelFilters } from './group-filter.ts';
import { findPlaces, type GroupPlaces } from './group-places.ts';
import { findPage } from './hit-page.ts';
import { type Language, planFromServer, type QueryPlan } from './query-plan.ts';

/** What the index knows of itself, beside what it can be asked. */
export type Reading = Language & { averageLength: number };

/** No query has more that matters. */
export const mostGroups = 31;
/** In one question. */
const mostKeys = 1000;

/** Answers a search by narrowing, counting and sorting on the server and ranking here what it found. */
export async function searchReading(
  request: SearchRequest,
  reading: Reading,
  asking: Asking,
): Promise<SearchResult> {
  const plan = await planFromServer(request, reading, asking);
  const groups = plan.wanted.slice(0, mostGroups);
  const { shownInstead, isSilent, corrections, law } = plan;
  const told = { shownInstead, isSilent, corrections, law };
  // written, but nothing that could be looked for
  const isEmpty = groups.length === 0 && request.text.trim() !== '' && plan.excluded.length === 0;
  if (isEmpty) return { hits: [], total: 0, whole: 0, facets: facetsOf([], request), ...told };

  const places = await findPlaces([...groups, ...plan.excluded], false, reading.analyser, asking);
  const { counts } = plan;
  const measure = { groups, counts, places, averageLength: reading.averageLength, today: request.today };
  const { whole, total, levels } = await findLevels(groups, plan, request, places, asking);
  const [facets, keys] = await Promise.all([
    asking.ask(facetQuestions((whole > 0 ? levels[0] : levels.at(-1)) ?? nothing, request)),
    findPage({ ...request, levels: levels.map((level) => passing(level, request)), total }, measure, asking),
  ]);
  const hits = await (request.isBare
    ? nameHits(keys, request, asking)
    : showHits(keys, measure, reading, asking));
  return { hits, total, whole, facets: facetsOf(facets, request), ...told };
}

type Found = { whole: number; total: number; levels: readonly Filter[] };

/** The levels that are shown: weaker ones only while there are few hits. */
async function findLevels(
  groups: readonly QueryGroup[],
  { excluded }: QueryPlan,
  request: SearchRequest,
  places: GroupPlaces,
  { ask }: Asking,
): Promise<Found> {
  const filterOf = (group: QueryGroup) => groupFilter(group, places, 'terms');
  const levels = levelFilters(groups.map(filterOf), excluded.map(filterOf));
  const answers = await ask(levels.map((level) => countQuestion(passing(level, request))));
  const [whole = 0, most = 0, some = 0] = answers.map(({ totalHits = 0 }) => totalHits);
  const last = groups.length === 0 ? 0 : lastLevel([whole, most - whole]);
  return { whole, total: [whole, most, some][last] ?? 0, levels: levels.slice(0, last + 1) };
}

function passing(level: Filter, { filter }: SearchRequest): Filter {
  return all([level, facetFilter(filter)]);
}

/** The hits in the order of their keys, with the words marked that meet the query. */
async function showHits(
  keys: readonly string[],
  measure: Measure,
  { analyser }: Reading,
  { ask }: Asking,
): Promise<SearchHit[]> {
  if (keys.length === 0) return [];
  const [answer] = await ask([keysQuestion(keys, shownHit)]);
  const match = createTermMatch(measure.groups);
  const hits = readHits(answer, shownHit).map((shown): [string, SearchHit] => {
    const { met, text, standing, label, freshness } = scoreCandidate(shown, measure);
    const hit = {
      ...named(shown),
      title: markText(shown.title, match, analyser),
      excerpt: excerptOf(shown.body, match, analyser),
      missing: missingWords(measure.groups, (group) => met[group] === true),
      score: { text: measure.groups.length > 0 ? text : 1, standing, label, freshness },
    };
    return [shown.key, hit];
  });
  return inOrder(keys, hits);
}

/** Only which hits there are: they may be very many, and nothing is worked out of their texts. */
async function nameHits(
  keys: readonly string[],
  { today }: SearchRequest,
  { ask }: Asking,
): Promise<SearchHit[]> {
  const answers = await ask(chunksOf(keys, mostKeys).map((some) => keysQuestion(some, bareHit)));
  const found = answers.flatMap((answer) => readHits(answer, bareHit));
  const hits = found.map((bare): [string, SearchHit] => {
    const score = { text: 0, ...plainFactors(bare, today) };
    return [bare.key, { ...named(bare), title: [], excerpt: [], missing: [], score }];
  });
  return inOrder(keys, hits);
}

function keysQuestion(keys: readonly string[], hit: z.ZodObject): Question {
  return { filter: hasAny('key', keys), limit: keys.length, attributesToRetrieve: fieldsOf(hit) };
}

function named({ id, subject, version }: Pick<SearchHit, 'id' | 'subject' | 'version'>) {
  return { id, subject, version };
}

function inOrder(keys: readonly string[], hits: readonly (readonly [string, SearchHit])[]): SearchHit[] {
  const byKey = new Map(hits);
  return keys.flatMap((key) => byKey.get(key) ?? []);
}

function chunksOf<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => {
    return items.slice(at * size, (at + 1) * size);
  });
}
