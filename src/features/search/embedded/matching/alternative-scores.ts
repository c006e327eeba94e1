import type { Alternative } from '../../query/query-groups.ts';
import { termValue, weightValue } from '../../ranking/ranking-rules.ts';
import { headingBit, heaviest } from '../memory/posting-weight.ts';
import { type Reading, termsBeginningWith } from './reading.ts';
import { clearScores, createSlotScores, raiseScore, type SlotScores } from './slot-scores.ts';

/** `best` keeps the most that each document has been given; what an alternative gives is taken times `factor`. */
export type Scoring = { reading: Reading; onlyHeading: boolean; best: SlotScores; factor: number };

/** Raises the scores of the documents that meet the alternative to how much they say it; how rare it is comes on top. */
export function scoreAlternative(alternative: Alternative, scoring: Scoring): void {
  if (alternative.kind === 'prefix') scoreBeginning(alternative.term, scoring);
  else if (alternative.terms.length === 1) scoreTerm(alternative.terms[0] ?? '', scoring);
  else if (alternative.kind === 'all') scoreAll(new Set(alternative.terms), scoring);
  else scorePhrase(alternative.terms, scoring);
}

/** How telling the rarest of its terms is. */
export function rarity(
  alternative: Alternative,
  { memory: { documents, terms, postings } }: Reading,
): number {
  if (alternative.kind === 'prefix') return 0;
  const values = alternative.terms.map((text) => {
    const term = terms.number(text);
    return term === undefined ? 0 : termValue(documents.slots, postings.count(term));
  });
  return Math.max(0, ...values);
}

function scoreTerm(text: string, { reading, onlyHeading, best, factor }: Scoring): void {
  const { documents, terms, postings } = reading.memory;
  const term = terms.number(text);
  if (term === undefined) return;
  const { slots, weights } = postings;
  const { length } = documents;
  const perLength = lengthScale(reading);
  const end = postings.end(term);
  for (let at = postings.start(term); at < end; at += 1) {
    const weight = weights[at] ?? 0;
    if (onlyHeading && weight < headingBit) continue;
    const slot = slots[at] ?? 0;
    raiseScore(best, slot, factor * weightValue(weight & heaviest, (length[slot] ?? 0) * perLength));
  }
}

/** All parts of a compound, wherever they stand: together they say what it says. */
function scoreAll(parts: ReadonlySet<string>, scoring: Scoring): void {
  const { best, reading } = scoring;
  const { scratch } = reading;
  scratch.lend(() => {
    const sums = scratch.floats(best.of.length);
    const counts = scratch.bytes(best.of.length);
    const own = createSlotScores(best.of.length, scratch);
    for (const part of parts) {
      clearScores(own);
      scoreTerm(part, { ...scoring, best: own });
      for (let at = 0; at < own.count; at += 1) {
        const slot = own.slots[at] ?? 0;
        sums[slot] = (sums[slot] ?? 0) + (own.of[slot] ?? 0);
        counts[slot] = (counts[slot] ?? 0) + 1;
      }
    }
    // what has them all has the last one
    for (let at = 0; at < own.count; at += 1) {
      const slot = own.slots[at] ?? 0;
      if (counts[slot] === parts.size) raiseScore(best, slot, (sums[slot] ?? 0) / parts.size);
    }
  });
}

/** A phrase is worth its lightest word. */
function scorePhrase(phrase: readonly string[], scoring: Scoring): void {
  const { reading, best } = scoring;
  const found = reading.phrases.slots(phrase);
  if (found.length === 0) return;
  const { terms, postings } = reading.memory;
  const { slots, weights } = postings;
  reading.scratch.lend(() => {
    const lightest = reading.scratch.bytes(best.of.length);
    for (let at = 0; at < found.length; at += 1) lightest[found[at] ?? 0] = heaviest | headingBit;
    for (const text of new Set(phrase)) {
      const term = terms.number(text) ?? 0;
      const end = postings.end(term);
      for (let at = postings.start(term); at < end; at += 1) {
        const slot = slots[at] ?? 0;
        const before = lightest[slot] ?? 0;
        if (before === 0) continue;
        const weight = weights[at] ?? 0;
        lightest[slot] = Math.min(before & heaviest, weight & heaviest) | (before & weight & headingBit);
      }
    }
    scoreWeights(lightest, found, scoring);
  });
}

/** The many terms that one beginning may stand for count as one. */
function scoreBeginning(prefix: string, scoring: Scoring): void {
  const { reading, best } = scoring;
  const { postings } = reading.memory;
  const { slots, weights } = postings;
  reading.scratch.lend(() => {
    const heaviestOf = reading.scratch.bytes(best.of.length);
    const found = reading.scratch.list(best.of.length);
    let count = 0;
    for (const term of termsBeginningWith(reading.memory, prefix)) {
      const end = postings.end(term);
      for (let at = postings.start(term); at < end; at += 1) {
        const slot = slots[at] ?? 0;
        const before = heaviestOf[slot] ?? 0;
        const weight = weights[at] ?? 0;
        if (before === 0) {
          heaviestOf[slot] = weight;
          found[count] = slot;
          count += 1;
        } else if (weight > (before & heaviest)) {
          heaviestOf[slot] = heavier(before, weight);
        }
      }
    }
    scoreWeights(heaviestOf, found.subarray(0, count), scoring);
  });
}

/** The weight of the heavier one, in the heading when either is. */
function heavier(one: number, other: number): number {
  return Math.max(one & heaviest, other & heaviest) | ((one | other) & headingBit);
}

function scoreWeights(
  weights: Uint8Array,
  slots: Uint32Array,
  { reading, onlyHeading, best, factor }: Scoring,
): void {
  const { length } = reading.memory.documents;
  const perLength = lengthScale(reading);
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at] ?? 0;
    const weight = weights[slot] ?? 0;
    if (onlyHeading && weight < headingBit) continue;
    raiseScore(best, slot, factor * weightValue(weight & heaviest, (length[slot] ?? 0) * perLength));
  }
}

/** Times a length it gives the length relative to the average. */
function lengthScale({ memory: { documents } }: Reading): number {
  return documents.live / Math.max(1, documents.words);
}
