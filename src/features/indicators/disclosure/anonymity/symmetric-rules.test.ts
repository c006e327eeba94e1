import { describe, expect, it } from 'vitest';
import { leastOpen, mostStatistics, possibleOthers, symmetricFault } from './symmetric-rules.ts';

/** 4, 7, 9, 12 and 18 per cent; the reader's own is 9. */
const field = { count: 5, own: 9, greatest: 100 };

describe('T8 (b): figures of all the values', () => {
  it('leave six sets with least, greatest, median and mean', () => {
    expect(possibleOthers({ ...field, min: 4, max: 18, median: 9, mean: 10 })).toHaveLength(6);
  });
  it('leave one with the deviation besides', () => {
    const seen = { ...field, min: 4, max: 18, median: 9, mean: 10, deviation: 5.34 };
    expect(possibleOthers(seen)).toEqual([[4, 7, 12, 18]]);
    expect(leastOpen(seen)).toBe(1);
  });
  it('leave hundreds with median and mean alone', () => {
    const seen = { ...field, median: 9, mean: 10 };
    expect(possibleOthers(seen)).toHaveLength(425);
    expect(leastOpen(seen)).toBeGreaterThanOrEqual(3);
  });
  it.each([
    [5, ['median', 'mean'], undefined],
    [5, ['median', 'mean', 'spread'], 'too-many-statistics'],
    [5, ['median', 'max'], 'extremes'],
    [10, ['median', 'mean', 'min', 'max'], undefined],
    [6, ['median', 'quartiles'], undefined],
    [5, ['median', 'quartiles'], 'too-many-statistics'],
  ] as const)('of %i municipalities: %s', (count, statistics, fault) => {
    expect(symmetricFault(statistics, count)).toBe(fault);
  });
  it('are none of three municipalities', () => {
    expect(mostStatistics(3)).toBe(0);
  });
});
