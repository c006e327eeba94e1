import { standings } from '#src/platform/search/search-document.ts';
import type { SearchHit, SearchRequest } from '#src/platform/search/search-index.ts';
import { freshnessFactor, labelFactor, lastLevel, standingFactor } from '../../ranking/ranking-rules.ts';
import { dayNumber } from '../memory/documents.ts';
import { type Answers, createAnswers, gatherAnswers, type Matching } from './answers.ts';
import { createFilters } from './filters.ts';

/** The documents that answer a search. */
export type Found = {
  /** Those that answer and are visible, in no order; some are kept out by one filter, see `filtered`. */
  slots: Uint32Array;
  /** One document of each subject, the one that answers best, in no order. */
  best: Uint32Array;
  /** So many subjects meet every group. */
  whole: number;
  /** The level of the last ones that are shown. */
  lastLevel: number;
  /** By slot: the level, which filter keeps it out, and what the order by relevance follows for what is shown. */
  levels: Uint8Array;
  filtered: Uint8Array;
  order: Float32Array;
  score(slot: number): SearchHit['score'];
};

/**
 * Which documents a reader finds: by sight, filters and levels, and one document a subject. `addClose` is to score what
 * only comes close when there is room for it: beside many whole answers nobody is shown it.
 */
export function findDocuments(
  matching: Matching,
  request: Pick<SearchRequest, 'filter' | 'today'>,
  addClose: () => void,
): Found {
  const filter = createFilters(matching.documents, request.filter);
  const answers = createAnswers(matching);
  gatherAnswers(answers, matching, filter);
  const last = lastLevel([answers.whole, answers.most]);
  if (last > 0) {
    addClose();
    gatherAnswers(answers, matching, filter);
  }
  const score = scoreOf(matching, dayNumber(request.today));
  const { best, order } = rankSubjects(answers, last, score, matching);
  return {
    slots: answers.slots.subarray(0, answers.count),
    best,
    whole: last === 0 ? best.length : answers.whole,
    lastLevel: last,
    levels: answers.levels,
    filtered: answers.filtered,
    order,
    score,
  };
}

function scoreOf({ documents, scores }: Matching, today: number): Found['score'] {
  const { standing, isReviewed, sureUntil } = documents;
  const text = scores?.text.of;
  const factors = standings.map(standingFactor);
  return (slot) => {
    const until = sureUntil[slot] ?? 0;
    return {
      text: text ? (text[slot] ?? 0) : 1,
      standing: factors[standing[slot] ?? 0] ?? 1,
      label: labelFactor(isReviewed[slot] === 1),
      freshness: freshnessFactor(until !== 0 && until < today),
    };
  };
}

/** Scores what is shown, and chooses of each subject the document that answers best. */
function rankSubjects(
  { slots, count, levels, filtered }: Answers,
  last: number,
  score: Found['score'],
  { documents, scratch }: Matching,
): Pick<Found, 'order' | 'best'> {
  const { subject } = documents;
  const order = scratch.floats(documents.slots);
  // one above the slot, so that 0 is none
  const bestOf = scratch.numbers(documents.subjects);
  const best = scratch.list(documents.subjects);
  let found = 0;
  for (let at = 0; at < count; at += 1) {
    const slot = slots[at] ?? 0;
    const level = levels[slot] ?? 0;
    if (level > last || filtered[slot] !== 0) continue;
    const { text, standing, label, freshness } = score(slot);
    order[slot] = text * standing * label * freshness;
    const own = subject[slot] ?? 0;
    const before = (bestOf[own] ?? 0) - 1;
    if (before < 0) {
      bestOf[own] = slot + 1;
      best[found] = own;
      found += 1;
    } else {
      const apart =
        level - (levels[before] ?? 0) || (order[before] ?? 0) - (order[slot] ?? 0) || slot - before;
      if (apart < 0) bestOf[own] = slot + 1;
    }
  }
  for (let at = 0; at < found; at += 1) best[at] = (bestOf[best[at] ?? 0] ?? 0) - 1;
  return { order, best: best.subarray(0, found) };
}
