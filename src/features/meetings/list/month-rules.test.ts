import { describe, expect, it } from 'vitest';
import { daysOf, monthLimits, plusMonths, weeksOf } from './month-rules.ts';

describe('a month', () => {
  it.each(['2027-02', '2027-03', '2027-10', '2028-02'])(
    '%s has all its days once, Mondays first',
    (month) => {
      const weeks = weeksOf(month);
      const days = weeks.flat().filter((day) => day !== undefined);
      const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
      expect(days).toEqual(
        Array.from({ length: last }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`),
      );
      for (const week of weeks) expect(week).toHaveLength(7);
    },
  );

  it('begins and ends at midnight in Sweden, also when clocks change in it', () => {
    expect(monthLimits('2027-03')).toEqual({
      from: '2027-02-28T23:00:00.000Z',
      to: '2027-03-31T22:00:00.000Z',
    });
    expect(monthLimits('2027-10')).toEqual({
      from: '2027-09-30T22:00:00.000Z',
      to: '2027-10-31T23:00:00.000Z',
    });
    expect([plusMonths('2027-12', 1), plusMonths('2027-01', -1)]).toEqual(['2028-01', '2026-12']);
  });

  it('holds a meeting on each of its days, and not on the one at whose midnight it ends', () => {
    expect(daysOf({ startsAt: '2027-03-27T19:00:00.000Z', endsAt: '2027-03-28T22:00:00.000Z' })).toEqual([
      '2027-03-27',
      '2027-03-28',
    ]);
  });
});
