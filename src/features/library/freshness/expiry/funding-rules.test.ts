import { describe, expect, it } from 'vitest';
import { fundingSum, isSameMoney } from './funding-rules.ts';

const line = (amount: number | undefined, exactness: 'exact' | 'rounded') => ({
  payer: 'kommunen',
  kind: 'grant' as const,
  amount,
  exactness,
});

describe('fundingSum', () => {
  it('tells rounding from error', () => {
    const funding = [line(2_806_000, 'exact'), line(1_000_000, 'rounded'), line(1_000_000, 'rounded')];
    expect(fundingSum({ funding, fundingTotal: { amount: 4_806_000, exactness: 'exact' } })).toBe('matches');
    expect(fundingSum({ funding, fundingTotal: { amount: 4_800_000, exactness: 'rounded' } })).toBe(
      'rounding',
    );
    expect(fundingSum({ funding, fundingTotal: { amount: 5_800_000, exactness: 'rounded' } })).toBe('error');
  });

  it('makes no excuse for exact amounts', () => {
    const funding = [line(2_806_000, 'exact'), line(2_000_000, 'exact')];
    expect(fundingSum({ funding, fundingTotal: { amount: 4_800_000, exactness: 'exact' } })).toBe('error');
  });

  it('says nothing where an amount is missing', () => {
    expect(fundingSum({ funding: [line(undefined, 'rounded')], fundingTotal: { amount: 1 } })).toBe(
      'not-comparable',
    );
    expect(fundingSum({ funding: [], fundingTotal: { amount: 1 } })).toBe('not-comparable');
  });
});

describe('isSameMoney', () => {
  it('takes 2,8 million for 2 806 000, and not 2,9', () => {
    expect(isSameMoney({ amount: 2_806_000, alsoStatedAs: 2_800_000 })).toBe(true);
    expect(isSameMoney({ amount: 2_806_000, alsoStatedAs: 2_900_000 })).toBe(false);
  });
});
