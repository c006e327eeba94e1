import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageSize, waysFrom, windowAround } from './page-rules.ts';

describe('windowAround', () => {
  it('begins at the first post for what is no number', () => {
    for (const number of [0, -3, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(windowAround(number)).toEqual({ from: 1, to: 20 });
    }
  });

  it('puts every number on exactly one page', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (number) => {
        const { from, to } = windowAround(number);
        expect(from <= number && number <= to && to - from === pageSize - 1).toBe(true);
        expect(windowAround(from)).toEqual(windowAround(to));
      }),
    );
  });
});

describe('waysFrom', () => {
  it('leads nowhere from a thread of one page', () => {
    expect(waysFrom(windowAround(1), 20)).toEqual({
      first: undefined,
      previous: undefined,
      next: undefined,
      last: undefined,
    });
  });

  it('leads over every post by the way on, and back again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (lastNumber) => {
        const starts = [1];
        for (let at: number | undefined = 1; at !== undefined; ) {
          at = waysFrom(windowAround(at), lastNumber).next;
          if (at !== undefined) starts.push(at);
        }
        expect(starts).toHaveLength(Math.ceil(lastNumber / pageSize));
        for (const [index, start] of starts.entries()) {
          expect(waysFrom(windowAround(start), lastNumber).previous).toBe(starts[index - 1]);
        }
      }),
    );
  });

  it('offers the last page when it is not the next', () => {
    expect(waysFrom(windowAround(1), 45).last).toBe(41);
    expect(waysFrom(windowAround(1), 40).last).toBeUndefined();
    expect(waysFrom(windowAround(41), 45)).toEqual({
      first: 1,
      previous: 21,
      next: undefined,
      last: undefined,
    });
  });
});
