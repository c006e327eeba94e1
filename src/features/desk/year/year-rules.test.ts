import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedItems, monthsOfYear, readYear, reviewItems, type YearItem } from './year-rules.ts';

describe('the year of a network', () => {
  it('has each thing once, in its month and in the order of the days', () => {
    const day = fc
      .integer({ min: 0, max: 1000 })
      .map((days) => new Date(Date.UTC(2025, 6, 1) + days * 86_400_000).toISOString().slice(0, 10));
    const item = day.map((at): YearItem => ({ kind: 'review', day: at, count: 1 }));
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const months = monthsOfYear(2026, items);
        expect(months).toHaveLength(12);
        const shown = months.flatMap((month) => month.items);
        expect(shown).toHaveLength(items.filter((one) => one.day.startsWith('2026')).length);
        for (const month of months) {
          const days = month.items.map((one) => one.day);
          expect(days).toEqual(days.toSorted());
          expect(days.every((one) => one.startsWith(month.month))).toBe(true);
        }
      }),
    );
  });

  it('gathers reviews month by month', () => {
    expect(reviewItems(['2026-03-09', '2026-03-02', '2026-05-01'])).toEqual([
      { kind: 'review', day: '2026-03-02', count: 2 },
      { kind: 'review', day: '2026-05-01', count: 1 },
    ]);
  });

  it('has the report of the year before in January', () => {
    expect(monthsOfYear(2027, fixedItems(2027))[0]?.items).toMatchObject([
      { kind: 'report', year: 2026 },
      { kind: 'term' },
    ]);
  });

  it.each([
    ['2025', 2025],
    ['2029', 2026],
    ['2028', 2028],
    ['1999', 2026],
    ['nu', 2026],
    [null, 2026],
  ])('%s is read as %s', (asked, year) => {
    expect(readYear(asked, 2026)).toBe(year);
  });
});
