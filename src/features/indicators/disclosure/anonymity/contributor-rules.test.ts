import { describe, expect, it } from 'vitest';
import { contributorFault } from './contributor-rules.ts';

const policy = { minContributors: 3, pPercent: 10 };

describe('T8 (a): who makes a sum', () => {
  it.each([
    ['two, who each know the other', [6, 3], 'few-contributors'],
    ['three', [6, 3, 2], undefined],
    ['one who nearly is the sum', [100, 4, 5], 'dominance'],
    ['a rest that hides the greatest', [100, 40, 10], undefined],
    ['a rest just too small', [100, 40, 9], 'dominance'],
    ['nobody who has any', [0, 0, 0], undefined],
  ])('%s', (_, contributions, fault) => {
    expect(contributorFault(contributions, policy)).toBe(fault);
  });
});
