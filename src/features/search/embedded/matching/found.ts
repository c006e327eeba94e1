import { standings } from '#src/platform/search/search-document.ts';
import type { SearchHit, SearchRequest } from '#src/platform/search/search-index.ts';
import {
  freshnessFactor,
  labelFactor,
  lastLevel,
  levelOf,
  standingFactor,
} from '../../ranking/ranking-rules.ts';
import { type Documents, dayNumber } from '../memory/documents.ts';
import type { Scratch } from '../memory/scratch.ts';
import { createFilters, keptOut } from './filters.ts';
import type { GroupScores } from './group-scores.ts';
import type { Sight } from './reading.ts';

/** The documents that answer a search. */
export type Found = {
  /** Those that answer and are visible, ascending; some are kept out by one filter, see `filtered`. */
  slots: Uint32Array;
  /** One document of each subject, the one that answers best. */
  best: Uint32Array;
  /** So many subjects meet every group. */
  whole: number;
  /** The level of the last ones that are shown. */
  lastLevel: number;
  /** By slot: the level, which filter keeps it out, what the order by relevance follows. */
  levels: Uint8Array;
  filtered: Uint8Array;
  order: Float32Array;
  score(slot: number): SearchHit['score'];
};

export type Matching = {
  documents: Documents;
  scratch: Scratch;
  sight: Sight;
  /** Undefined when nothing is asked for, and everything answers. */
  scores: GroupScores | undefined;
  groups: number;
  /** By slot: something else than 0 where a word is that was left out. */
  excluded: Float32Array | undefined;
};

/** Which documents a reader finds: by sight, filters and levels, and one document a subject. */
export function findDocuments(matching: Matching, request: Pick<SearchRequest, 'filter' | 'today'>): Found {
  const { documents, scratch } = matching;
  const filtered = scratch.bytes(documents.slots);
  const slots = visibleAnswers(matching, createFilters(documents, request.filter), filtered);
  const levels = levelsOf(matching, slots);
  const subjects = countSubjects(documents, slots, levels, filtered, scratch);
  const score = scoreOf(matching, dayNumber(request.today));
  const order = scratch.floats(documents.slots);
  for (const slot of slots) {
    const { text, standing, label, freshness } = score(slot);
    order[slot] = text * standing * label * freshness;
  }
  const found = { slots, whole: subjects[0], lastLevel: lastLevel(subjects), levels, filtered, order, score };
  return { ...found, best: bestOfSubjects(documents, found, scratch) };
}

function visibleAnswers(
  { documents, scratch, sight, scores, excluded }: Matching,
  filter: (slot: number) => number,
  filtered: Uint8Array,
): Uint32Array {
  const { isLive, visibility } = documents;
  const text = scores?.text;
  const slots = scratch.numbers(documents.slots);
  let count = 0;
  for (let slot = 0; slot < documents.slots; slot += 1) {
    if (isLive[slot] === 0 || (text !== undefined && text[slot] === 0)) continue;
    if (sight[visibility[slot] ?? 0] === 0 || (excluded !== undefined && excluded[slot] !== 0)) continue;
    const failed = filter(slot);
    if (failed === keptOut) continue;
    filtered[slot] = failed;
    slots[count] = slot;
    count += 1;
  }
  return slots.subarray(0, count);
}

function levelsOf({ documents, scratch, scores, groups }: Matching, slots: Uint32Array): Uint8Array {
  const levels = scratch.bytes(documents.slots);
  if (!scores) return levels;
  const { met } = scores;
  for (const slot of slots) levels[slot] = levelOf(bits(met[slot] ?? 0), groups);
  return levels;
}

/** How many subjects meet every group, and how many all but one. */
function countSubjects(
  documents: Documents,
  slots: Uint32Array,
  levels: Uint8Array,
  filtered: Uint8Array,
  scratch: Scratch,
): [whole: number, most: number] {
  const { subject } = documents;
  // so much better than the worst is the best document of each subject
  const best = scratch.bytes(documents.subjects);
  const counts = [0, 0, 0, 0];
  for (const slot of slots) {
    if (filtered[slot] !== 0) continue;
    const better = 3 - (levels[slot] ?? 0);
    const before = best[subject[slot] ?? 0] ?? 0;
    if (better <= before) continue;
    best[subject[slot] ?? 0] = better;
    counts[before] = (counts[before] ?? 0) - 1;
    counts[better] = (counts[better] ?? 0) + 1;
  }
  return [counts[3] ?? 0, counts[2] ?? 0];
}

function scoreOf({ documents, scores }: Matching, today: number): Found['score'] {
  const { standing, isReviewed, sureUntil } = documents;
  const factors = standings.map(standingFactor);
  return (slot) => {
    const until = sureUntil[slot] ?? 0;
    return {
      text: scores ? (scores.text[slot] ?? 0) : 1,
      standing: factors[standing[slot] ?? 0] ?? 1,
      label: labelFactor(isReviewed[slot] === 1),
      freshness: freshnessFactor(until !== 0 && until < today),
    };
  };
}

function bestOfSubjects(
  documents: Documents,
  { slots, levels, filtered, order, lastLevel: last }: Omit<Found, 'best'>,
  scratch: Scratch,
): Uint32Array {
  const { subject } = documents;
  // one above the slot, so that 0 is none
  const best = scratch.numbers(documents.subjects);
  let count = 0;
  for (const slot of slots) {
    const level = levels[slot] ?? 0;
    if (filtered[slot] !== 0 || level > last) continue;
    const own = subject[slot] ?? 0;
    const before = (best[own] ?? 0) - 1;
    if (before < 0) count += 1;
    const apart = before < 0 ? -1 : level - (levels[before] ?? 0);
    if (apart < 0 || (apart === 0 && (order[slot] ?? 0) > (order[before] ?? 0))) best[own] = slot + 1;
  }
  const chosen = scratch.numbers(documents.slots).subarray(0, count);
  let at = 0;
  for (const slot of best) {
    if (slot === 0) continue;
    chosen[at] = slot - 1;
    at += 1;
  }
  return chosen;
}

function bits(mask: number): number {
  let found = 0;
  for (let left = mask; left !== 0; left &= left - 1) found += 1;
  return found;
}
