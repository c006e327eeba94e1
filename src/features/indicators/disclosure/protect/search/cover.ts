import type { Pattern } from './pattern.ts';
import type { Search } from './search.ts';
import type { Patience } from './seeker.ts';

/**
 * Leaves out more, question by question, until every one has a witness: the cheapest change that answers it.
 * `prices` say what each column costs when it is to be left out, too. Says which question finds no answer whatever is left out.
 */
export function cover(
  { frame, order, pool, seeker }: Search,
  pattern: Pattern,
  prices: ArrayLike<number>,
  patience: Patience,
): number | undefined {
  const size = frame.model.columns.length;
  for (const index of order) {
    const question = frame.questions[index];
    if (!question || pool.answer(index, pattern)) continue;
    const priced = Float64Array.from({ length: size }, (_, at) =>
      pattern[at] === 1 ? 1 : (prices[at] ?? 1),
    );
    const change = seeker.cheapest(question, priced, patience);
    if (!change) return index;
    for (const column of pool.add(change).moving) pattern[column] = 1;
  }
  return undefined;
}

/** Prints again, one by one, what can be printed with every question still answered; dearest first. */
export function prune(search: Search, pattern: Pattern, candidates: readonly number[]): void {
  for (const column of candidates) {
    pattern[column] = 0;
    if (!isSafe(search, pattern, column)) pattern[column] = 1;
  }
}

/** Whether every question has a witness in the pattern, in which this column has just been printed. */
function isSafe(search: Search, pattern: Pattern, printed: number): boolean {
  const { frame, order, pool, seeker, cuts, needs } = search;
  if (needs.rulesOut(pattern, printed)) return false;
  for (const index of order) {
    const question = frame.questions[index];
    if (!question || pool.answer(index, pattern)) continue;
    const change = seeker.within(question, pattern, 'quick');
    if (!change) {
      const room = cuts.roomFor(index, pattern);
      if (room.kind === 'missed') for (const need of room.needs) needs.add(need);
      return false;
    }
    pool.add(change);
  }
  return true;
}
