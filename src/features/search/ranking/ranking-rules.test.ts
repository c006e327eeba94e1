import { describe, expect, it } from 'vitest';
import { freshnessFactor, labelFactor, lastLevel, levelOf, termValue, weightValue } from './ranking-rules.ts';

describe('The rank of a text', () => {
  it('is higher for a rarer word, and never below nothing', () => {
    expect(termValue(1000, 3)).toBeGreaterThan(termValue(1000, 300));
    expect(termValue(1000, 1000)).toBeGreaterThan(0);
    expect(termValue(1, 1)).toBeGreaterThan(0);
  });

  it('is higher for a heavier word, less so for each time, and for a shorter text', () => {
    expect(weightValue(8, 1)).toBeGreaterThan(weightValue(2, 1));
    expect(weightValue(4, 1) - weightValue(2, 1)).toBeLessThan(weightValue(2, 1) - weightValue(0, 1));
    expect(weightValue(2, 0.5)).toBeGreaterThan(weightValue(2, 2));
  });

  it('turns only a little by label and freshness: a heading outweighs both', () => {
    const heading = weightValue(8, 1) * freshnessFactor(true);
    const body = weightValue(2, 1) * labelFactor(true);
    expect(heading).toBeGreaterThan(body);
    expect([labelFactor(false), freshnessFactor(false)]).toEqual([1, 1]);
  });

  it('goes by level first: all words, all but one of three, some', () => {
    expect([levelOf(3, 3), levelOf(2, 3), levelOf(1, 3)]).toEqual([0, 1, 2]);
    expect([levelOf(1, 1), levelOf(1, 2), levelOf(0, 1)]).toEqual([0, 2, 2]);
  });

  it('shows the next level while there are few', () => {
    expect(lastLevel([20, 0])).toBe(0);
    expect(lastLevel([19, 1])).toBe(1);
    expect(lastLevel([0, 3])).toBe(2);
  });
});
