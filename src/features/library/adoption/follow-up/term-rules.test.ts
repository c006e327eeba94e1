import { describe, expect, it } from 'vitest';
import { askedWhenBegunBefore, latestEndedTerm } from './term-rules.ts';

describe('after a term', () => {
  it.each([
    ['2026-12-09', '2026-spring-term'],
    ['2026-12-10', '2026-autumn-term'],
    ['2027-06-09', '2026-autumn-term'],
    ['2027-06-10', '2027-spring-term'],
  ])('on %s the latest is %s', (day, term) => {
    expect(latestEndedTerm(day).term).toBe(term);
  });

  it('asks those who have had eight weeks', () => {
    expect(askedWhenBegunBefore({ term: '2026-autumn-term', endedOn: '2026-12-10' })).toBe(
      '2026-10-15T00:00:00.000Z',
    );
  });
});
