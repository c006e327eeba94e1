import type { Question } from '../model/frame.ts';
import { cover, prune } from './cover.ts';
import { withFewerCells, withFewerTotals } from './improve.ts';
import { createLowerBound, type LowerBound } from './lower-bound.ts';
import { candidatesOf, costOf, leastPattern, type Pattern, priceOf } from './pattern.ts';
import { guidedPrices } from './prices.ts';
import { provenFromBelow } from './proof.ts';
import type { Search } from './search.ts';

/**
 * How much is tried; never how long, so that the pattern does not depend on the machine. `work` are questions to the
 * solver, each by the number of columns; swaps, rounds and branchings are tried of each choice from below.
 */
export type Effort = {
  readonly work: number;
  readonly swaps: number;
  readonly rounds: number;
  readonly nodes: number;
};

export type Found =
  | { kind: 'safe'; pattern: Pattern; leastCount: number; isProvenLeast: boolean }
  /** Even with nothing printed this question has no witness. */
  | { kind: 'impossible'; question: Question };

/** A safe pattern that leaves out as little as the effort finds. */
export async function findPattern(
  search: Search,
  effort: Effort,
  limits: { deadline: number },
): Promise<Found> {
  const first = firstPattern(search);
  if (!(first instanceof Uint8Array)) return { kind: 'impossible', question: first };
  const bound = await createLowerBound(search, limits);
  try {
    const pattern = bettered(search, first, bound, effort);
    return { kind: 'safe', pattern, leastCount: bound.count, isProvenLeast: bound.isReachedBy(pattern) };
  } finally {
    bound.dispose();
  }
}

/** From both sides in turn: what it costs at least, and what costs less than the best. */
function bettered(search: Search, first: Pattern, bound: LowerBound, effort: Effort): Pattern {
  bound.raise(effort.work / 2);
  const start = bound.isReachedBy(first) ? first : cheaper(search, guidedPattern(search, bound), first);
  const fewer = withFewerCells(search, start, bound, { work: effort.work / 2, swaps: effort.swaps });
  bound.raise(effort.work / 2);
  const proven = provenFromBelow(search, fewer, bound, effort);
  return withFewerTotals(search, proven, bound, { work: effort.work / 8, swaps: effort.swaps });
}

function firstPattern(search: Search): Pattern | Question {
  const { frame } = search;
  const prices = new Float64Array(frame.model.columns.length).fill(1);
  for (const print of frame.prints) prices[print.column] = (100 * priceOf(print, frame)) / frame.cells.length;
  const pattern = leastPattern(frame);
  const unanswered = frame.questions[cover(search, pattern, prices, 'sure') ?? -1];
  if (unanswered) return unanswered;
  prune(search, pattern, candidatesOf(pattern, frame));
  return pattern;
}

/** Begins from what the cheapest shares leave out whole. */
function guidedPattern(search: Search, { shares }: LowerBound): Pattern {
  const { frame } = search;
  const prices = guidedPrices(frame, shares);
  const pattern = Uint8Array.from(shares, (share) => (share > 0.99 ? 1 : 0));
  cover(search, pattern, prices, 'sure');
  prune(search, pattern, candidatesOf(pattern, frame));
  return pattern;
}

function cheaper({ frame }: Search, one: Pattern, other: Pattern): Pattern {
  return costOf(other, frame) < costOf(one, frame) ? other : one;
}
