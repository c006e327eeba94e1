import { expect, test } from 'vitest';
import {
  endOfDay,
  formatDate,
  formatDateTime,
  formatPartialDate,
  fromSwedishTime,
  plusDays,
  swedishClock,
  swedishDay,
  weekday,
} from './dates.ts';

test('a Swedish date has the month in words', () => {
  expect(formatDate('2026-11-21', 'sv')).toBe('21 november 2026');
});

test('a moment is shown in Swedish time, also when the day differs from UTC', () => {
  expect(formatDateTime('2026-06-30T22:05:00.000Z', 'sv')).toBe('1 juli 2026 kl. 00.05');
  expect(formatDateTime('2026-11-21T13:05:00.000Z', 'en')).toBe('21 November 2026 at 14:05');
});

test('a date of lower precision claims no more than it knows', () => {
  expect(formatPartialDate('2017', 'sv')).toBe('2017');
  expect(formatPartialDate('2017-01', 'sv')).toBe('januari 2017');
  expect(formatPartialDate('2017-01-31', 'sv')).toBe('31 januari 2017');
});

test.each([
  ['2026-11-22', '08:00', '2026-11-22T07:00:00.000Z'],
  ['2026-07-01', '00:00', '2026-06-30T22:00:00.000Z'],
  ['2026-12-31', '23:59', '2026-12-31T22:59:00.000Z'],
])('%s %s in Sweden is a moment, and back', (day, clock, iso) => {
  const moment = fromSwedishTime(day, clock);
  expect(moment.toISOString()).toBe(iso);
  expect([swedishDay(moment), swedishClock(moment)]).toEqual([day, clock]);
});

test.each([
  ['2026-11-22T22:59:59.000Z', '2026-11-22T23:00:00.000Z'],
  ['2026-11-22T23:00:00.000Z', '2026-11-23T23:00:00.000Z'],
  ['2026-03-28T23:30:00.000Z', '2026-03-29T22:00:00.000Z'],
])('the day that shows at %s ends at %s', (now, end) => {
  expect(endOfDay(new Date(now)).toISOString()).toBe(end);
});

test('a time that is skipped in spring is taken an hour later', () => {
  expect(swedishClock(fromSwedishTime('2026-03-29', '02:30'))).toBe('03:30');
});

test('days are counted over the ends of months and over the nights when clocks change', () => {
  expect(plusDays('2027-03-27', 2)).toBe('2027-03-29');
  expect(plusDays('2028-03-01', -1)).toBe('2028-02-29');
  expect([weekday('2027-03-29'), weekday('2027-10-31')]).toEqual([1, 7]);
});
