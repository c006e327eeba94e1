import type { Scratch } from '../memory/scratch.ts';

/** A score by slot, 0 for most. Those that have one are listed, so that what is rare costs nothing for all the others. */
export type SlotScores = {
  of: Float32Array;
  /** The first `count` are the slots with a score, each once and in no order. */
  slots: Uint32Array;
  count: number;
};

/** No scores yet. */
export function createSlotScores(slots: number, scratch: Scratch): SlotScores {
  return { of: scratch.floats(slots), slots: scratch.list(slots), count: 0 };
}

/** Gives the slot the score, unless it has a better one. */
export function raiseScore(scores: SlotScores, slot: number, score: number): void {
  const before = scores.of[slot] ?? 0;
  if (score <= before) return;
  scores.of[slot] = score;
  if (before === 0) list(scores, slot);
}

/** Adds to the score of the slot; never nothing. */
export function addScore(scores: SlotScores, slot: number, amount: number): void {
  const before = scores.of[slot] ?? 0;
  scores.of[slot] = before + amount;
  if (before === 0) list(scores, slot);
}

/** No scores again. */
export function clearScores(scores: SlotScores): void {
  scores.of.fill(0);
  scores.count = 0;
}

function list(scores: SlotScores, slot: number): void {
  scores.slots[scores.count] = slot;
  scores.count += 1;
}
