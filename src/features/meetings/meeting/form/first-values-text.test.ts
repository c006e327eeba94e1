import { describe, expect, it } from 'vitest';
import { weekday } from '#src/lib/dates.ts';
import { formatNames, planOf } from '../../formats/formats.ts';
import { firstValues } from './first-values-text.ts';

/** A day of each kind, from a Monday on. */
const week = Array.from({ length: 7 }, (_, index) => new Date(`2027-03-0${index + 1}T08:00:00.000Z`));

describe('the form of a new meeting', () => {
  it('begins with two days in the same week for a peer review', () => {
    const { day, end_day: endDay, to } = firstValues('peer-review', '', new Date('2027-03-05T08:00:00.000Z'));
    expect([day, endDay, to]).toEqual(['2027-03-22', '2027-03-23', '16.00']);
  });

  it.each(formatNames)('begins on a working day: %s', (format) => {
    for (const now of week) {
      const { day, end_day: endDay } = firstValues(format, '', now);
      expect(weekday(String(endDay || day))).toBeLessThanOrEqual(5);
      expect(weekday(String(day))).toBeLessThanOrEqual(6 - (planOf(format).days ?? 1));
    }
  });
});
