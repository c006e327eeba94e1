import type { Alternative, QueryGroup } from '../../query/query-groups.ts';
import { closeFactor, otherWordFactor, termValue } from '../../ranking/ranking-rules.ts';
import { rarity, scoreAlternative } from './alternative-scores.ts';
import type { Reading } from './reading.ts';
import { addScore, clearScores, createSlotScores, type SlotScores } from './slot-scores.ts';

/** How well each document answers, and by slot which groups it meets: a bit for each. */
export type GroupScores = { text: SlotScores; met: Uint32Array };

/** A bit each in a number of 32. */
export const mostGroups = 31;

/** Scores every document by the groups that it meets; with `onlyHeading` only titles and names count. */
export function scoreGroups(
  groups: readonly QueryGroup[],
  reading: Reading,
  onlyHeading = false,
): GroupScores {
  const { slots } = reading.memory.documents;
  const { scratch } = reading;
  const text = createSlotScores(slots, scratch);
  const met = scratch.numbers(slots);
  scratch.lend(() => {
    const best = createSlotScores(slots, scratch);
    groups.forEach(({ alternatives }, group) => {
      const value = scoreTogether(alternatives, best, reading, onlyHeading);
      for (let at = 0; at < best.count; at += 1) {
        const slot = best.slots[at] ?? 0;
        addScore(text, slot, value * (best.of[slot] ?? 0));
        met[slot] = (met[slot] ?? 0) | (1 << group);
      }
    });
  });
  return { text, met };
}

/** Adds what comes close to the groups that a document does not meet. It changes nothing for one that meets all. */
export function addClose({ text, met }: GroupScores, groups: readonly QueryGroup[], reading: Reading): void {
  const { scratch } = reading;
  scratch.lend(() => {
    const best = createSlotScores(text.of.length, scratch);
    groups.forEach(({ close }, group) => {
      if (close.length === 0) return;
      clearScores(best);
      for (const alternative of close) {
        const factor = closeFactor * rarity(alternative, reading);
        scoreAlternative(alternative, { reading, onlyHeading: false, best, factor });
      }
      for (let at = 0; at < best.count; at += 1) {
        const slot = best.slots[at] ?? 0;
        if (((met[slot] ?? 0) & (1 << group)) === 0) addScore(text, slot, best.of[slot] ?? 0);
      }
    });
  });
}

/** The slots that meet any of the groups have something else than 0. */
export function slotsMeeting(groups: readonly QueryGroup[], reading: Reading): Float32Array {
  const best = createSlotScores(reading.memory.documents.slots, reading.scratch);
  for (const alternative of groups.flatMap(({ alternatives }) => alternatives)) {
    scoreAlternative(alternative, { reading, onlyHeading: false, best, factor: 1 });
  }
  return best.of;
}

/**
 * Words for one thing are one word: a text brings the best of them and not their sum, and how telling it is – what is
 * returned – follows from how many texts have any of them. Otherwise a rare name would outrank the usual one.
 */
function scoreTogether(
  alternatives: readonly Alternative[],
  best: SlotScores,
  reading: Reading,
  onlyHeading: boolean,
): number {
  clearScores(best);
  alternatives.forEach((alternative, at) => {
    scoreAlternative(alternative, { reading, onlyHeading, best, factor: at === 0 ? 1 : otherWordFactor });
  });
  return termValue(best.of.length, best.count);
}
