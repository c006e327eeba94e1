import type { SearchRequest } from '#src/platform/search/search-index.ts';
import { freshnessFactor, labelFactor, lastLevel, levelOf } from '../../ranking/ranking-rules.ts';
import { type Documents, dayNumber } from '../memory/documents.ts';
import type { FacetColumn } from '../memory/facet-column.ts';
import type { GroupScores } from './group-scores.ts';
import type { Sight } from './reading.ts';

/** The documents that answer a search. */
export type Found = {
  /** One document of each subject, the one that answers best. */
  best: Uint32Array;
  /** So many subjects meet every group. */
  whole: number;
  levels: Uint8Array;
  /** 0 where a document passes every filter, `n + 1` where only the n-th keeps it out, `keptOut` for the rest. */
  filtered: Uint8Array;
  /** The level of the last ones that are shown. */
  lastLevel: number;
  score(slot: number): { text: number; label: number; freshness: number };
  order(slot: number): number;
};

export type Matching = {
  documents: Documents;
  sight: Sight;
  /** Undefined when nothing is asked for, and everything answers. */
  scores: GroupScores | undefined;
  groups: number;
  excluded: Uint8Array | undefined;
};

export const keptOut = 255;

/** Which documents a reader finds: filters, levels, and one document a subject. */
export function findDocuments(matching: Matching, request: Pick<SearchRequest, 'filter' | 'today'>): Found {
  const { documents } = matching;
  const levels = new Uint8Array(documents.slots);
  const filtered = filterDocuments(matching, request.filter);
  const best = new Uint8Array(documents.subjects).fill(keptOut);
  for (let slot = 0; slot < documents.slots; slot += 1) {
    if (filtered[slot] === keptOut) continue;
    const level = matching.scores ? levelOf(bits(matching.scores.met[slot] ?? 0), matching.groups) : 0;
    levels[slot] = level;
    const subject = documents.subject[slot] ?? 0;
    if (filtered[slot] === 0 && level < (best[subject] ?? 0)) best[subject] = level;
  }
  const subjects: [number, number] = [count(best, 0), count(best, 1)];
  const last = lastLevel(subjects);
  const order = orderOf(matching, dayNumber(request.today));
  return {
    best: bestOfSubjects(
      documents,
      order.order,
      (slot) => filtered[slot] === 0 && (levels[slot] ?? 0) <= last,
      levels,
    ),
    whole: subjects[0],
    levels,
    filtered,
    lastLevel: last,
    ...order,
  };
}

/** For each document what keeps it out, see `Found.filtered`. */
function filterDocuments(
  { documents, sight, scores, excluded }: Matching,
  filter: SearchRequest['filter'],
): Uint8Array {
  const filters = Object.entries(filter).filter(([, values]) => values.length > 0);
  const chosen = filters.map(([name, values]) => chosenValues(documents.facets.get(name), values));
  const filtered = new Uint8Array(documents.slots);
  for (let slot = 0; slot < documents.slots; slot += 1) {
    const isFound =
      documents.isLive[slot] === 1 &&
      sight[documents.visibility[slot] ?? 0] === 1 &&
      scores?.text[slot] !== 0 &&
      excluded?.[slot] !== 1;
    filtered[slot] = isFound ? failing(chosen, slot) : keptOut;
  }
  return filtered;
}

type Chosen = { column: FacetColumn; isChosen: Uint8Array } | undefined;

function chosenValues(column: FacetColumn | undefined, values: readonly string[]): Chosen {
  if (!column) return undefined;
  const isChosen = new Uint8Array(column.names.length);
  for (const value of values) {
    const number = column.number(value);
    if (number !== undefined) isChosen[number] = 1;
  }
  return { column, isChosen };
}

function failing(filters: readonly Chosen[], slot: number): number {
  let failed = 0;
  for (let at = 0; at < filters.length; at += 1) {
    if (hasChosen(filters[at], slot)) continue;
    if (failed > 0) return keptOut;
    failed = at + 1;
  }
  return failed;
}

function hasChosen(chosen: Chosen, slot: number): boolean {
  if (!chosen) return false;
  const end = chosen.column.from(slot + 1);
  for (let at = chosen.column.from(slot); at < end; at += 1) {
    if (chosen.isChosen[chosen.column.values[at] ?? 0] === 1) return true;
  }
  return false;
}

function orderOf({ documents, scores }: Matching, today: number): Pick<Found, 'score' | 'order'> {
  const label = (slot: number) => labelFactor(documents.isReviewed[slot] === 1);
  const freshness = (slot: number) => {
    const sureUntil = documents.sureUntil[slot] ?? 0;
    return freshnessFactor(sureUntil !== 0 && sureUntil < today);
  };
  const text = (slot: number) => (scores ? (scores.text[slot] ?? 0) : 1);
  return {
    score: (slot) => ({ text: text(slot), label: label(slot), freshness: freshness(slot) }),
    order: (slot) => text(slot) * label(slot) * freshness(slot),
  };
}

function bestOfSubjects(
  documents: Documents,
  order: (slot: number) => number,
  isShown: (slot: number) => boolean,
  levels: Uint8Array,
): Uint32Array {
  // one above the slot, so that 0 is none
  const best = new Uint32Array(documents.subjects);
  const isBetter = (slot: number, other: number) => {
    const apart = (levels[slot] ?? 0) - (levels[other] ?? 0);
    return apart < 0 || (apart === 0 && order(slot) > order(other));
  };
  for (let slot = 0; slot < documents.slots; slot += 1) {
    if (!isShown(slot)) continue;
    const subject = documents.subject[slot] ?? 0;
    const before = best[subject] ?? 0;
    if (before === 0 || isBetter(slot, before - 1)) best[subject] = slot + 1;
  }
  return best.filter((slot) => slot > 0).map((slot) => slot - 1);
}

function count(numbers: Uint8Array, wanted: number): number {
  let found = 0;
  for (const number of numbers) if (number === wanted) found += 1;
  return found;
}

function bits(mask: number): number {
  let left = mask;
  let found = 0;
  for (; left !== 0; left &= left - 1) found += 1;
  return found;
}
