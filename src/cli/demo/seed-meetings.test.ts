import { expect, it } from 'vitest';
import { meetings } from '#db/seeds/meetings.ts';
import { plusDays } from '#src/lib/dates.ts';
import { daysOf, firstDay } from './seed-meetings.ts';
import { isWorkingDay } from './working-days.ts';

it('the demo meets on no holiday, whenever it is put up, and not far from where it was meant to', () => {
  for (let today = '2026-01-01'; today < '2031-01-01'; today = plusDays(today, 11)) {
    for (const seed of meetings) {
      const from = plusDays(today, seed.daysAhead);
      const first = firstDay(seed, from);
      const off = (Date.parse(first) - Date.parse(from)) / (24 * 3_600_000);
      expect(
        daysOf(seed, first).filter((day) => !isWorkingDay(day)),
        `${today} ${seed.title}`,
      ).toEqual([]);
      expect(Math.abs(off), `${today} ${seed.title}`).toBeLessThanOrEqual(14);
    }
  }
});
