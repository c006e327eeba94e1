import type { Alternative, QueryGroup } from '../../query/query-groups.ts';
import { closeFactor } from '../../ranking/ranking-rules.ts';
import { scoreAlternative } from './alternative-scores.ts';
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
    scoreBest(alternatives, best, reading, onlyHeading);
    for (let slot = 0; slot < slots; slot += 1) {
      const score = best[slot] ?? 0;
      if (score === 0) continue;
      text[slot] = (text[slot] ?? 0) + score;
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
    scoreBest(close, best, reading, false);
    for (let slot = 0; slot < text.length; slot += 1) {
      const score = best[slot] ?? 0;
      if (score === 0 || ((met[slot] ?? 0) & (1 << group)) !== 0) continue;
      text[slot] = (text[slot] ?? 0) + closeFactor * score;
    }
  });
}

/** The slots that meet any of the groups have something else than 0. */
export function slotsMeeting(groups: readonly QueryGroup[], reading: Reading): Float32Array {
  const best = reading.scratch.floats(reading.memory.documents.slots);
  const alternatives = groups.flatMap((group) => group.alternatives);
  scoreBest(alternatives, best, reading, false);
  return best;
}

/** The best of its alternatives is what a group brings, so that synonyms in one text do not count twice. */
function scoreBest(
  alternatives: readonly Alternative[],
  best: Float32Array,
  reading: Reading,
  onlyHeading: boolean,
): void {
  best.fill(0);
  for (const alternative of alternatives) scoreAlternative(alternative, best, reading, onlyHeading);
}
