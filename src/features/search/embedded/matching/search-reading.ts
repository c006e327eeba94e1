import type {
  SearchHit,
  SearchRequest,
  SearchResult,
  SearchSort,
} from '#src/platform/search/search-index.ts';
import { excerptOf, markText } from '../../excerpt/excerpt.ts';
import { createTermMatch, type TermMatch } from '../../excerpt/term-match.ts';
import { missingWords } from '../../query/missing-words.ts';
import type { QueryGroup } from '../../query/query-groups.ts';
import type { Documents } from '../memory/documents.ts';
import { countFacets } from './facet-counts.ts';
import { firstInOrder } from './first-in-order.ts';
import { type Found, findDocuments } from './found.ts';
import { addClose, type GroupScores, mostGroups, scoreGroups, slotsMeeting } from './group-scores.ts';
import type { ShownDocument } from './hits.ts';
import { planFromMemory } from './query-plan.ts';
import { type Reading, sightOf } from './reading.ts';

/** Answers a search from what is in memory, and reads the texts of the hits that are shown. */
export function searchReading(reading: Reading, request: SearchRequest): SearchResult {
  const { scratch } = reading;
  const { documents } = reading.memory;
  const sight = sightOf(reading.memory, request.visibleTo);
  const plan = planFromMemory(request, reading, sight);
  const wanted = plan.wanted.slice(0, mostGroups);
  const isAsked = wanted.length > 0 || (request.text.trim() !== '' && plan.excluded.length === 0);
  const scores = isAsked ? scoreGroups(wanted, reading) : undefined;
  const matching = {
    documents,
    scratch,
    sight,
    scores,
    groups: wanted.length,
    excluded: plan.excluded.length > 0 ? slotsMeeting(plan.excluded, reading) : undefined,
  };
  const found = findDocuments(matching, request, () => {
    if (scores) addClose(scores, wanted, reading);
  });
  const shown = firstInOrder(
    found.best,
    request.from + request.limit,
    comparison(documents, found, request.sort),
  );
  return {
    hits: hitsOf(shown.slice(request.from), wanted, scores, found, hitMaker(request, wanted, reading)),
    total: found.best.length,
    whole: found.whole,
    facets: countFacets({ documents, found, scratch }, request.filter, request.count),
    shownInstead: plan.shownInstead,
    isSilent: plan.isSilent,
    corrections: plan.corrections,
    law: plan.law,
  };
}

/** What meets every word comes first; then the order that was asked for, titles where that says nothing. */
function comparison(
  { reviewedOn, titleKeys }: Documents,
  { levels, order }: Found,
  sort: SearchSort,
): (one: number, other: number) => number {
  const later = { relevance: order, reviewed: reviewedOn, title: undefined }[sort];
  return (one, other) => {
    const apart = (levels[one] ?? 0) - (levels[other] ?? 0);
    if (apart !== 0) return apart;
    if (later !== undefined && later[one] !== later[other]) return (later[other] ?? 0) - (later[one] ?? 0);
    const [key, otherKey] = [titleKeys[one] ?? '', titleKeys[other] ?? ''];
    if (key === otherKey) return one - other;
    return key < otherKey ? -1 : 1;
  };
}

function hitsOf(
  slots: readonly number[],
  wanted: readonly QueryGroup[],
  scores: GroupScores | undefined,
  found: Found,
  make: HitMaker,
): SearchHit[] {
  return slots.flatMap((slot) => {
    const made = make(slot);
    if (!made) return [];
    const met = scores?.met[slot] ?? 0;
    const missing = missingWords(wanted, (group) => (met & (1 << group)) !== 0);
    return [{ ...made, missing, score: found.score(slot) }];
  });
}

type HitMaker = (slot: number) => Omit<SearchHit, 'missing' | 'score'> | undefined;

/** Reads the texts of hits and marks them, or only which they are. */
function hitMaker({ isBare }: SearchRequest, wanted: readonly QueryGroup[], reading: Reading): HitMaker {
  const { rows } = reading.memory.documents;
  if (isBare) {
    return (slot) => {
      const named = reading.hits.name(rows[slot] ?? 0);
      return named && { ...named, title: [], excerpt: [] };
    };
  }
  const match = createTermMatch(wanted);
  return (slot) => {
    const shown = reading.hits.show(rows[slot] ?? 0);
    return shown && marked(shown, match, reading);
  };
}

function marked(
  { id, subject, version, title, body }: ShownDocument,
  match: TermMatch,
  { analyser }: Reading,
): Omit<SearchHit, 'missing' | 'score'> {
  return {
    id,
    subject,
    version,
    title: markText(title, match, analyser),
    excerpt: excerptOf(body, match, analyser),
  };
}
