import type { Alternative, QueryGroup } from '../../query/query-groups.ts';
import { closeFactor, termValue, weightValue } from '../../ranking/ranking-rules.ts';
import { headingBit, heaviest } from '../memory/posting-weight.ts';
import { type Reading, termsBeginningWith } from './reading.ts';

/** How well each document answers, by slot, and which groups it meets: a bit for each. */
export type GroupScores = { text: Float32Array; met: Uint32Array };

/** A bit each in a number of 32. */
export const mostGroups = 31;

/** Scores every document by the groups that it meets; with `onlyHeading` only titles and names count. */
export function scoreGroups(
  groups: readonly QueryGroup[],
  reading: Reading,
  onlyHeading = false,
): GroupScores {
  const { slots } = reading.memory.documents;
  const scores = { text: new Float32Array(slots), met: new Uint32Array(slots) };
  const best = new Float32Array(slots);
  const near = new Float32Array(slots);
  groups.slice(0, mostGroups).forEach(({ alternatives, close }, group) => {
    best.fill(0);
    near.fill(0);
    for (const alternative of alternatives) scoreAlternative(alternative, best, reading, onlyHeading);
    for (const alternative of close) scoreAlternative(alternative, near, reading, onlyHeading);
    for (let slot = 0; slot < slots; slot += 1) {
      const score = best[slot] ?? 0;
      const close = closeFactor * (near[slot] ?? 0);
      if (score > 0) scores.met[slot] = (scores.met[slot] ?? 0) | (1 << group);
      scores.text[slot] = (scores.text[slot] ?? 0) + Math.max(score, close);
    }
  });
  return scores;
}

/** The slots that meet any of the groups: 1 or 0. */
export function slotsMeeting(groups: readonly QueryGroup[], reading: Reading): Uint8Array {
  const { slots } = reading.memory.documents;
  const best = new Float32Array(slots);
  for (const { alternatives } of groups) {
    for (const alternative of alternatives) scoreAlternative(alternative, best, reading, false);
  }
  return Uint8Array.from(best, (score) => (score > 0 ? 1 : 0));
}

/** The best of its alternatives is what a group brings, so that synonyms in one text do not count twice. */
function scoreAlternative(
  alternative: Alternative,
  best: Float32Array,
  reading: Reading,
  onlyHeading: boolean,
): void {
  if (alternative.kind === 'prefix') {
    scoreAnyOf(termsBeginningWith(reading.memory, alternative.term), best, reading, onlyHeading);
    return;
  }
  const [only, ...more] = new Set(alternative.terms);
  if (only === undefined) return;
  if (more.length === 0 && alternative.terms.length === 1) scoreTerm(only, best, reading, onlyHeading);
  else if (alternative.kind === 'all') scoreAll([only, ...more], best, reading, onlyHeading);
  else scorePhrase(alternative.terms, best, reading, onlyHeading);
}

function scoreTerm(text: string, best: Float32Array, reading: Reading, onlyHeading: boolean): void {
  const { documents, terms, postings } = reading.memory;
  const term = terms.number(text);
  if (term === undefined) return;
  const value = termValue(documents.live, postings.count(term));
  const perLength = lengthScale(reading);
  const { slots, weights } = postings;
  const end = postings.end(term);
  for (let at = postings.start(term); at < end; at += 1) {
    const weight = weights[at] ?? 0;
    if (onlyHeading && weight < headingBit) continue;
    const slot = slots[at] ?? 0;
    const score = value * weightValue(weight & heaviest, (documents.length[slot] ?? 0) * perLength);
    if (score > (best[slot] ?? 0)) best[slot] = score;
  }
}

/** All parts of a compound, wherever they stand: together they say what it says. */
function scoreAll(
  parts: readonly string[],
  best: Float32Array,
  reading: Reading,
  onlyHeading: boolean,
): void {
  const sums = new Float32Array(best.length);
  const counts = new Uint8Array(best.length);
  const own = new Float32Array(best.length);
  for (const part of parts) {
    own.fill(0);
    scoreTerm(part, own, reading, onlyHeading);
    for (let slot = 0; slot < own.length; slot += 1) {
      const score = own[slot] ?? 0;
      if (score === 0) continue;
      sums[slot] = (sums[slot] ?? 0) + score;
      counts[slot] = (counts[slot] ?? 0) + 1;
    }
  }
  for (let slot = 0; slot < best.length; slot += 1) {
    if (counts[slot] === parts.length) best[slot] = Math.max(best[slot] ?? 0, sums[slot] ?? 0);
  }
}

/** A phrase is worth its lightest word, and as rare as it is itself. */
function scorePhrase(
  phrase: readonly string[],
  best: Float32Array,
  reading: Reading,
  onlyHeading: boolean,
): void {
  const slots = reading.phrases.slots(phrase);
  if (slots.length === 0) return;
  const { terms, postings } = reading.memory;
  const lightest = new Uint8Array(best.length);
  for (const slot of slots) lightest[slot] = heaviest | headingBit;
  for (const text of new Set(phrase)) {
    const term = terms.number(text) ?? 0;
    const end = postings.end(term);
    for (let at = postings.start(term); at < end; at += 1) {
      const slot = postings.slots[at] ?? 0;
      const before = lightest[slot] ?? 0;
      if (before === 0) continue;
      const weight = postings.weights[at] ?? 0;
      lightest[slot] = Math.min(before & heaviest, weight & heaviest) | (before & weight & headingBit);
    }
  }
  scoreWeights(lightest, slots.length, best, reading, onlyHeading);
}

/** Many terms that one beginning may stand for count as one. */
function scoreAnyOf(
  terms: ReadonlySet<number>,
  best: Float32Array,
  reading: Reading,
  onlyHeading: boolean,
): void {
  const { postings } = reading.memory;
  const heaviestOf = new Uint8Array(best.length);
  let documents = 0;
  for (const term of terms) {
    const end = postings.end(term);
    for (let at = postings.start(term); at < end; at += 1) {
      const slot = postings.slots[at] ?? 0;
      const before = heaviestOf[slot] ?? 0;
      const weight = postings.weights[at] ?? 0;
      if (before === 0) documents += 1;
      heaviestOf[slot] = Math.max(before & heaviest, weight & heaviest) | ((before | weight) & headingBit);
    }
  }
  scoreWeights(heaviestOf, documents, best, reading, onlyHeading);
}

function scoreWeights(
  weights: Uint8Array,
  having: number,
  best: Float32Array,
  reading: Reading,
  onlyHeading: boolean,
): void {
  const { documents } = reading.memory;
  const value = termValue(documents.live, having);
  const perLength = lengthScale(reading);
  for (let slot = 0; slot < weights.length; slot += 1) {
    const weight = weights[slot] ?? 0;
    if (weight === 0 || (onlyHeading && weight < headingBit)) continue;
    const score = value * weightValue(weight & heaviest, (documents.length[slot] ?? 0) * perLength);
    if (score > (best[slot] ?? 0)) best[slot] = score;
  }
}

/** Times a length it gives the length relative to the average. */
function lengthScale({ memory: { documents } }: Reading): number {
  return documents.live / Math.max(1, documents.words);
}
