import { ratio } from './ratio.ts';

/** What somebody looked for, and how well each document answers it: 3 fully, 2 in part, 1 touches it; all others not. */
export type JudgedQuery = {
  id: string;
  kind: string;
  query: string;
  judgements: Readonly<Record<string, number>>;
};
/** The documents that an engine found for a query, the best first. */
export type Answer = { query: JudgedQuery; found: readonly string[] };
export type RelevanceScore = {
  ndcg10: number;
  recall10: number;
  mrr: number;
  noHit: number;
  queries: number;
  perKind: Readonly<Record<string, { ndcg10: number; n: number }>>;
  /** Null where nothing answers the query, so that no order is better than another. */
  perQuery: Readonly<Record<string, number | null>>;
};

const depth = 10;
const relevantFrom = 2;

/**
 * Scores rankings: nDCG over the first ten with gain 2^grade−1, recall over the first ten and the mean reciprocal rank
 * with grades from 2 on as relevant, and the share of queries without any hit. A query that no document answers has no
 * nDCG, one without a relevant document no recall and no rank: they are left out of those means, not counted as zero.
 */
export function scoreRelevance(answers: readonly Answer[]): RelevanceScore {
  const kinds = [...new Set(answers.map(({ query }) => query.kind))];
  const empty = answers.filter(({ found }) => found.length === 0);
  return {
    ndcg10: mean(answers.map(ndcgOf)),
    recall10: mean(answers.map(recallOf)),
    mrr: mean(answers.map(reciprocalRankOf)),
    noHit: ratio(empty.length, answers.length),
    queries: answers.length,
    perKind: Object.fromEntries(kinds.map((kind) => [kind, scoreKind(answers, kind)])),
    perQuery: Object.fromEntries(answers.map((answer) => [answer.query.id, rounded(ndcgOf(answer))])),
  };
}

function scoreKind(answers: readonly Answer[], kind: string): { ndcg10: number; n: number } {
  const own = answers.filter(({ query }) => query.kind === kind);
  return { ndcg10: mean(own.map(ndcgOf)), n: own.length };
}

function ndcgOf({ query, found }: Answer): number | undefined {
  const grades = Object.values(query.judgements).toSorted((a, b) => b - a);
  const ideal = gainOf(grades);
  return ideal === 0 ? undefined : gainOf(found.map((id) => query.judgements[id] ?? 0)) / ideal;
}

function gainOf(grades: readonly number[]): number {
  return grades.slice(0, depth).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
}

function recallOf({ query, found }: Answer): number | undefined {
  const relevant = relevantTo(query);
  const met = found.slice(0, depth).filter((id) => relevant.has(id));
  return relevant.size === 0 ? undefined : met.length / relevant.size;
}

function reciprocalRankOf({ query, found }: Answer): number | undefined {
  const relevant = relevantTo(query);
  if (relevant.size === 0) return undefined;
  const rank = found.slice(0, depth).findIndex((id) => relevant.has(id)) + 1;
  return rank === 0 ? 0 : 1 / rank;
}

function relevantTo({ judgements }: JudgedQuery): ReadonlySet<string> {
  return new Set(Object.entries(judgements).flatMap(([id, grade]) => (grade >= relevantFrom ? [id] : [])));
}

function mean(values: readonly (number | undefined)[]): number {
  const counted = values.filter((value) => value !== undefined);
  return ratio(
    counted.reduce((sum, value) => sum + value, 0),
    counted.length,
  );
}

function rounded(value: number | undefined): number | null {
  return value === undefined ? null : ratio(value, 1);
}
