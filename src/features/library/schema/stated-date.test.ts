import { describe, expect, it } from 'vitest';
import { datePrecision, latestDay, yearOf } from './stated-date.ts';

describe('datePrecision', () => {
  it.each([
    ['2026-02-28', 'day'],
    ['2026-03', 'month'],
    ['2026-autumn-term', 'term'],
    ['2026-winter', 'season'],
    ['2019/2020', 'school-year'],
    ['2019', 'year'],
    ['after-christmas-break', 'season-without-year'],
    ['missing', 'missing'],
    ['2026-02-29', undefined],
    ['2019/2021', undefined],
    ['22-11-01', undefined],
  ])('%s → %s', (text, precision) => expect(datePrecision(text)).toBe(precision));
});

describe('latestDay', () => {
  it.each([
    ['2024-02', '2024-02-29'],
    ['2026-spring-term', '2026-06-30'],
    ['2019/2020', '2020-06-30'],
    ['2017', '2017-12-31'],
    ['missing', undefined],
    ['after-christmas-break', undefined],
  ])('%s → %s', (text, day) => expect(latestDay(text)).toBe(day));
});

it('yearOf reads the year a date begins in', () => {
  expect(yearOf('2019/2020')).toBe(2019);
  expect(yearOf('unknown')).toBeUndefined();
});
