import type { Alternative, QueryGroup } from '../../query/query-groups.ts';
import { closeFactor, otherWordFactor, termValue } from '../../ranking/ranking-rules.ts';
import { rarity, scoreAlternative } from './alternative-scores.ts';
import type { Reading } from './reading.ts';

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
  const text = reading.scratch.floats(slots);
  const met = reading.scratch.numbers(slots);
  const best = reading.scratch.floats(slots);
  groups.forEach(({ alternatives }, group) => {
    const value = scoreTogether(alternatives, best, reading, onlyHeading);
    for (let slot = 0; slot < slots; slot += 1) {
      const score = best[slot] ?? 0;
      if (score === 0) continue;
      text[slot] = (text[slot] ?? 0) + value * score;
      met[slot] = (met[slot] ?? 0) | (1 << group);
    }
  });
  return { text, met };
}

/** Adds what comes close to the groups that a document does not meet. It changes nothing for one that meets all. */
export function addClose(scores: GroupScores, groups: readonly QueryGroup[], reading: Reading): void {
  const { text, met } = scores;
  const best = reading.scratch.floats(text.length);
  groups.forEach(({ close }, group) => {
    if (close.length === 0) return;
    best.fill(0);
    for (const alternative of close) {
      const factor = closeFactor * rarity(alternative, reading);
      scoreAlternative(alternative, { reading, onlyHeading: false, best, factor });
    }
    for (let slot = 0; slot < text.length; slot += 1) {
      const score = best[slot] ?? 0;
      if (score === 0 || ((met[slot] ?? 0) & (1 << group)) !== 0) continue;
      text[slot] = (text[slot] ?? 0) + score;
    }
  });
}

/** The slots that meet any of the groups have something else than 0. */
export function slotsMeeting(groups: readonly QueryGroup[], reading: Reading): Float32Array {
  const best = reading.scratch.floats(reading.memory.documents.slots);
  for (const alternative of groups.flatMap(({ alternatives }) => alternatives)) {
    scoreAlternative(alternative, { reading, onlyHeading: false, best, factor: 1 });
  }
  return best;
}

/**
 * Words for one thing are one word: a text brings the best of them and not their sum, and how telling it is – what is
 * returned – follows from how many texts have any of them. Otherwise a rare name would outrank the usual one.
 */
function scoreTogether(
  alternatives: readonly Alternative[],
  best: Float32Array,
  reading: Reading,
  onlyHeading: boolean,
): number {
  best.fill(0);
  alternatives.forEach((alternative, at) => {
    scoreAlternative(alternative, { reading, onlyHeading, best, factor: at === 0 ? 1 : otherWordFactor });
  });
  let having = 0;
  for (let slot = 0; slot < best.length; slot += 1) if (best[slot] !== 0) having += 1;
  return termValue(best.length, having);
}
