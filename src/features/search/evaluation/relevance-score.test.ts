import { describe, expect, it } from 'vitest';
import { type JudgedQuery, scoreRelevance } from './relevance-score.ts';

const query: JudgedQuery = { id: 'q1', kind: 'plain', query: 'x', judgements: { a: 3, b: 2, c: 1 } };
const unanswerable: JudgedQuery = { id: 'q2', kind: 'odd', query: 'y', judgements: { a: 0 } };

describe('Scoring a ranking', () => {
  it('is one throughout for the best order', () => {
    expect(scoreRelevance([{ query, found: ['a', 'b', 'c', 'd'] }])).toEqual({
      ndcg10: 1,
      recall10: 1,
      mrr: 1,
      noHit: 0,
      queries: 1,
      perKind: { plain: { ndcg10: 1, n: 1 } },
      perQuery: { q1: 1 },
    });
  });

  it('counts 2^grade−1, the less the further down', () => {
    // (1/log2(3) + 7/log2(5)) / (7/log2(2) + 3/log2(3) + 1/log2(4)) = 3.6456 / 9.3928
    const score = scoreRelevance([{ query, found: ['d', 'c', 'e', 'a'] }]);
    expect(score.ndcg10).toBe(0.3881);
    expect(score.recall10).toBe(0.5);
    expect(score.mrr).toBe(0.25);
  });

  it('looks at the first ten', () => {
    const found = [...'0123456789'].concat('a');
    expect(scoreRelevance([{ query, found }])).toMatchObject({ ndcg10: 0, recall10: 0, mrr: 0, noHit: 0 });
  });

  it('leaves a query that nothing answers out of the means, and still tells that it has no hit', () => {
    const score = scoreRelevance([
      { query, found: ['a', 'b', 'c'] },
      { query: unanswerable, found: [] },
    ]);
    expect(score).toMatchObject({ ndcg10: 1, recall10: 1, mrr: 1, noHit: 0.5, queries: 2 });
    expect(score.perKind).toEqual({ plain: { ndcg10: 1, n: 1 }, odd: { ndcg10: 0, n: 1 } });
    expect(score.perQuery).toEqual({ q1: 1, q2: null });
  });

  it('does not count what only touches the query as found', () => {
    const touched: JudgedQuery = { ...query, judgements: { c: 1 } };
    expect(scoreRelevance([{ query: touched, found: ['c'] }])).toMatchObject({
      ndcg10: 1,
      recall10: 0,
      mrr: 0,
    });
  });
});
