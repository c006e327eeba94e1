import { changeName } from './capacity-cuts.ts';
import { clauseOf } from './clauses.ts';
import type { Pattern } from './pattern.ts';
import type { Search } from './search.ts';
import type { Patience } from './seeker.ts';

/** So many changes without room are learnt from at most: the next choice will be another anyway. */
const mostLearnt = 12;

/**
 * Asks every question of a pattern. What finds no room teaches needs, those of whole choices too;
 * `open` means that some question found room but no whole number in it.
 */
export function tryPattern(search: Search, pattern: Pattern, patience: Patience): 'safe' | 'missed' | 'open' {
  const { frame, order, pool, seeker } = search;
  const missed = new Set<string>();
  let isOpen = false;
  for (const index of order) {
    const question = frame.questions[index];
    if (!question || missed.has(changeName(question)) || pool.answer(index, pattern)) continue;
    const change = seeker.within(question, pattern, patience);
    if (change) pool.add(change);
    else if (learn(search, index, pattern)) missed.add(changeName(question));
    else isOpen = true;
    if (missed.size === mostLearnt) break;
  }
  if (missed.size > 0) return 'missed';
  return isOpen ? 'open' : 'safe';
}

function learn({ cuts, needs, choosable }: Search, question: number, pattern: Pattern): boolean {
  const room = cuts.roomFor(question, pattern);
  if (room.kind === 'roomy') return false;
  const [need] = room.needs;
  for (const one of room.needs) needs.add(one);
  if (need) for (const one of clauseOf(cuts, question, { pattern, need, choosable })) needs.add(one);
  return true;
}
