import { describe, expect, it } from 'vitest';
import { afterFailure, isAsked, isLookDue, onTrial, trusting, whileLooking } from './breaker-rules.ts';

const second = 1000;

describe('The server is asked', () => {
  it('until it gives no answer', () => {
    expect(isAsked(trusting)).toBe(true);
    expect(isAsked(afterFailure(trusting, 0))).toBe(false);
  });

  it('again when it has been seen to be back', () => {
    expect(isAsked(onTrial(afterFailure(trusting, 0)))).toBe(true);
  });
});

describe('One looks whether it is back', () => {
  it('after two seconds, and not while it answers', () => {
    const down = afterFailure(trusting, 10 * second);
    expect(isLookDue(down, 12 * second - 1)).toBe(false);
    expect(isLookDue(down, 12 * second)).toBe(true);
    expect(isLookDue(trusting, 12 * second)).toBe(false);
  });

  it('more and more seldom, at the least once a minute', () => {
    let breaker = trusting;
    const waits = Array.from({ length: 8 }, () => {
      breaker = afterFailure(breaker, 0);
      return breaker.lookAt / second;
    });
    expect(waits).toEqual([2, 4, 8, 16, 32, 60, 60, 60]);
  });

  it('once at a time, unless a look is lost', () => {
    const looking = whileLooking(afterFailure(trusting, 0), 2 * second);
    expect(isLookDue(looking, 2 * second)).toBe(false);
    expect(isLookDue(looking, 7 * second)).toBe(true);
  });
});

describe('A server that fails on trial', () => {
  it('waits longer than before', () => {
    const once = afterFailure(trusting, 0);
    const again = afterFailure(onTrial(once), 3 * second);
    expect(again.lookAt - 3 * second).toBe(4 * second);
  });

  it('is down since that failure, and since the first while nobody has seen it back', () => {
    const once = afterFailure(trusting, 0);
    expect(afterFailure(once, 2 * second).downSince).toBe(0);
    expect(afterFailure(onTrial(once), 3 * second).downSince).toBe(3 * second);
  });
});
