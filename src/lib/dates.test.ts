import { expect, test } from 'vitest';
import { formatDate, formatDateTime, formatPartialDate } from './dates.ts';

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
