import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshnessOf } from '../freshness/expiry/freshness-rules.ts';
import { lastSureDay } from './last-sure-day-rules.ts';

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2032-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const entry = fc.record({
  status: fc.constantFrom('idea', 'trial', 'ordinary', 'ended', 'dormant'),
  origin: fc.constantFrom('municipality', 'retold'),
  endDay: fc.option(day),
  sourceYear: fc.option(fc.integer({ min: 2020, max: 2032 })),
  confirmedDay: fc.oneof(day, fc.constant('')),
  reviewBy: fc.option(day),
  sureUntil: fc.option(day),
});

test('an entry is current up to its last sure day, and in doubt after it', () => {
  fc.assert(
    fc.property(entry, day, (one, today) => {
      const input = one as Parameters<typeof freshnessOf>[0];
      expect(freshnessOf(input, today).kind === 'current').toBe(today <= lastSureDay(input));
    }),
  );
});
