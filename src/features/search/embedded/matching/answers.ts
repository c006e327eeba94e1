import { lastLevel, levelOf } from '../../ranking/ranking-rules.ts';
import type { Documents } from '../memory/documents.ts';
import type { Scratch } from '../memory/scratch.ts';
import { keptOut } from './filters.ts';
import type { GroupScores } from './group-scores.ts';
import type { Sight } from './reading.ts';

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

/** The visible documents that answer, gathered one scored document after the other. */
export type Answers = {
  /** The first `count`, in no order; some are kept out by one filter, see `filtered`. */
  slots: Uint32Array;
  count: number;
  /** So many scored documents have been looked at. */
  looked: number;
  /** By slot: which groups are met, and which filter keeps it out. */
  levels: Uint8Array;
  filtered: Uint8Array;
  /** How many subjects meet every group, and how many all but one; counted until the first are enough. */
  whole: number;
  most: number;
  /** By subject: what it is counted as, one above the level so that 0 is nothing. */
  counted: Uint8Array;
};

/** Nothing gathered yet. */
export function createAnswers({ documents, scratch }: Matching): Answers {
  return {
    slots: scratch.list(documents.slots),
    count: 0,
    looked: 0,
    levels: scratch.bytes(documents.slots),
    filtered: scratch.bytes(documents.slots),
    whole: 0,
    most: 0,
    counted: scratch.bytes(documents.subjects),
  };
}

/** Gathers those that have been scored since it was last called. */
export function gatherAnswers(
  answers: Answers,
  { documents, sight, scores, groups, excluded }: Matching,
  filter: ((slot: number) => number) | undefined,
): void {
  const { slots, levels, filtered } = answers;
  const { isLive, visibility, subject } = documents;
  const scored = scores?.text.slots;
  const met = scores?.met;
  const allMet = 2 ** groups - 1;
  const end = scores ? scores.text.count : documents.slots;
  let { count } = answers;
  let isEnough = false;
  for (let at = answers.looked; at < end; at += 1) {
    const slot = scored ? (scored[at] ?? 0) : at;
    if (isLive[slot] === 0 || sight[visibility[slot] ?? 0] === 0) continue;
    if (excluded !== undefined && excluded[slot] !== 0) continue;
    const failed = filter === undefined ? 0 : filter(slot);
    if (failed === keptOut) continue;
    const mask = met ? (met[slot] ?? 0) : allMet;
    const level = mask === allMet ? 0 : levelOf(bits(mask), groups);
    if (failed !== 0) filtered[slot] = failed;
    else if (level < 2 && !isEnough) isEnough = countSubject(answers, subject[slot] ?? 0, level);
    if (level !== 0) levels[slot] = level;
    slots[count] = slot;
    count += 1;
  }
  answers.count = count;
  answers.looked = end;
}

/** Counts each subject as its best document; says whether there are enough whole ones. */
function countSubject(answers: Answers, subject: number, level: number): boolean {
  const { counted } = answers;
  const before = counted[subject] ?? 0;
  if (before !== 0 && before <= level + 1) return false;
  counted[subject] = level + 1;
  if (before !== 0) answers.most -= 1;
  if (level === 0) answers.whole += 1;
  else answers.most += 1;
  return lastLevel([answers.whole, 0]) === 0;
}

function bits(mask: number): number {
  let found = 0;
  for (let left = mask; left !== 0; left &= left - 1) found += 1;
  return found;
}
