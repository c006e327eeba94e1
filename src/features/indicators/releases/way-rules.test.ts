import { describe, expect, it } from 'vitest';
import type { Counting } from '../submissions/submission.ts';
import { wayOf } from './way-rules.ts';

const counting: Counting = {
  ...{ basis: 'lessons', coverage: 'municipal', validity: 'approved', reportingRate: 90, note: '' },
  lateArrivals: { rule: 'counted' },
};

describe('The way of counting', () => {
  it('is another one when the figure is', () => {
    expect(wayOf({ ...counting, basis: 'days' }, 'total')).not.toBe(wayOf(counting, 'total'));
    expect(wayOf({ ...counting, lateArrivals: { rule: 'not-counted' } }, 'total')).not.toBe(
      wayOf(counting, 'total'),
    );
    expect(wayOf({ ...counting, validity: 'reported' }, 'valid')).not.toBe(wayOf(counting, 'valid'));
  });
  it('is the same when the figure is', () => {
    expect(wayOf({ ...counting, validity: 'reported' }, 'total')).toBe(wayOf(counting, 'total'));
    const minutes = { ...counting, lateArrivals: { rule: 'from-minutes' as const, minutes: 5 } };
    expect(wayOf(minutes, 'total')).toBe(wayOf(counting, 'total'));
  });
});
