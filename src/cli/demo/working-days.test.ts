import { describe, expect, it } from 'vitest';
import { easterOf, isWorkingDay, workingDay } from './working-days.ts';

describe('working days', () => {
  it.each([
    ['2024', '2024-03-31'],
    ['2026', '2026-04-05'],
    ['2027', '2027-03-28'],
    ['2038', '2038-04-25'],
    ['2049', '2049-04-18'],
  ])('know Easter of %s', (year, easter) => {
    expect(easterOf(Number(year))).toBe(easter);
  });

  it.each([
    '2026-12-24',
    '2026-12-25',
    '2026-12-31',
    '2027-01-01',
    '2027-01-06',
    '2027-03-26',
    '2027-03-29',
    '2027-05-06',
    '2027-06-25',
    '2028-05-01',
    '2028-06-06',
    '2026-11-22',
  ])('are not %s', (day) => {
    expect(isWorkingDay(day)).toBe(false);
  });

  it('are the rest of them', () => {
    for (const day of ['2026-11-23', '2026-12-23', '2027-01-07', '2027-03-25', '2027-06-18', '2026-06-26'])
      expect(isWorkingDay(day), day).toBe(true);
  });

  it('are looked for before what has been and after what comes', () => {
    expect(workingDay('2026-12-25', 'after')).toBe('2026-12-28');
    expect(workingDay('2026-12-25', 'before')).toBe('2026-12-23');
    expect(workingDay('2026-11-23', 'after')).toBe('2026-11-23');
  });
});
