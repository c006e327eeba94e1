import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusDays, swedishClock, swedishDay } from '#src/lib/dates.ts';
import { mostOccurrences, occurrences, ruleOf } from './series-rules.ts';

const hours = { day: '2027-03-09', from: '09:00', endDay: '2027-03-09', to: '12:00' };
const startsOf = (rule: string, first = hours) =>
  occurrences(rule, first)?.map(({ startsAt }) => startsAt.slice(0, 16));

describe('a series', () => {
  it('keeps the clock over the nights when clocks change', () => {
    expect(startsOf('FREQ=WEEKLY;COUNT=4')).toEqual([
      '2027-03-09T08:00',
      '2027-03-16T08:00',
      '2027-03-23T08:00',
      '2027-03-30T07:00',
    ]);
    const autumn = { ...hours, day: '2027-10-19', endDay: '2027-10-19' };
    expect(startsOf('FREQ=WEEKLY;COUNT=3', autumn)).toEqual([
      '2027-10-19T07:00',
      '2027-10-26T07:00',
      '2027-11-02T08:00',
    ]);
  });

  it('takes a meeting on the nights themselves as clocks show it', () => {
    const spring = { day: '2027-03-27', from: '20:00', endDay: '2027-03-28', to: '10:00' };
    expect(occurrences('FREQ=DAILY;COUNT=1', spring)).toEqual([
      { startsAt: '2027-03-27T19:00:00.000Z', endsAt: '2027-03-28T08:00:00.000Z' },
    ]);
    const autumn = { day: '2027-10-31', from: '00:30', endDay: '2027-10-31', to: '04:00' };
    expect(occurrences('FREQ=DAILY;COUNT=1', autumn)).toEqual([
      { startsAt: '2027-10-30T22:30:00.000Z', endsAt: '2027-10-31T03:00:00.000Z' },
    ]);
  });

  it('shows the chosen clock on every day, whatever the series', () => {
    const days = fc.integer({ min: 0, max: 700 }).map((days) => plusDays('2026-01-01', days));
    const clocks = fc
      .tuple(fc.integer({ min: 4, max: 20 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    const chosen = fc.constantFrom('weekly' as const, 'fortnightly' as const, 'monthly' as const);
    fc.assert(
      fc.property(days, clocks, chosen, fc.integer({ min: 1, max: 24 }), (day, from, repetition, times) => {
        const made = occurrences(ruleOf(repetition, day, times), { day, from, endDay: day, to: '23:59' });
        expect(made).toHaveLength(times);
        for (const { startsAt, endsAt } of made ?? []) {
          expect(swedishClock(new Date(startsAt))).toBe(from);
          expect(swedishDay(new Date(endsAt))).toBe(swedishDay(new Date(startsAt)));
        }
      }),
    );
  });

  it('comes on the same weekday of each month, the fifth being the last', () => {
    expect(ruleOf('monthly', '2027-03-09', 3)).toBe('FREQ=MONTHLY;BYDAY=2TU;COUNT=3');
    expect(
      startsOf(ruleOf('monthly', '2027-03-30', 3), { ...hours, day: '2027-03-30', endDay: '2027-03-30' }),
    ).toEqual(['2027-03-30T07:00', '2027-04-27T07:00', '2027-05-25T07:00']);
  });

  it('ends on a last day', () => {
    expect(startsOf('FREQ=WEEKLY;UNTIL=20270323')).toHaveLength(3);
  });

  it.each([
    '',
    'hej',
    'FREQ=WEEKLY',
    'FREQ=HOURLY;COUNT=3',
    'FREQ=WEEKLY;COUNT=0',
    'FREQ=WEEKLY;COUNT=3;COUNT=4',
    'FREQ=WEEKLY;COUNT=3\r\nATTACH:x',
    'FREQ=WEEKLY;BYDAY=XX;COUNT=3',
    'FREQ=MONTHLY;BYMONTHDAY=99;COUNT=3',
    // begins on another day than the first meeting
    'FREQ=WEEKLY;BYDAY=MO;COUNT=3',
    `FREQ=DAILY;COUNT=${mostOccurrences + 1}`,
    'FREQ=YEARLY;INTERVAL=9;COUNT=3',
    'FREQ=WEEKLY;UNTIL=20010101',
  ])('is refused: %j', (rule) => {
    expect(occurrences(rule, hours)).toBeUndefined();
  });
});
