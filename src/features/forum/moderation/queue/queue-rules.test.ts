import { describe, expect, it } from 'vitest';
import { inOrder, isUrgent, workingDaysBetween } from './queue-rules.ts';

// a Thursday
const since = '2026-11-05T13:00:00.000Z';
const at = (day: string) => new Date(`${day}T09:00:00.000Z`);

describe('what waits', () => {
  it('counts working days, not the weekend', () => {
    expect(workingDaysBetween(since, at('2026-11-05'))).toBe(0);
    expect(workingDaysBetween(since, at('2026-11-06'))).toBe(1);
    expect(workingDaysBetween(since, at('2026-11-08'))).toBe(1);
    expect(workingDaysBetween(since, at('2026-11-09'))).toBe(2);
    expect(workingDaysBetween(since, at('2026-11-10'))).toBe(3);
  });

  it('counts days as people in Sweden live them', () => {
    // half past midnight on Friday
    expect(workingDaysBetween('2026-11-05T23:30:00.000Z', at('2026-11-06'))).toBe(0);
  });

  it('is urgent at once when it is personal data, else after two working days', () => {
    expect(isUrgent({ waitsFor: 'privacy', since }, at('2026-11-05'))).toBe(true);
    expect(isUrgent({ waitsFor: 'report', since }, at('2026-11-09'))).toBe(false);
    expect(isUrgent({ waitsFor: 'answer', since }, at('2026-11-10'))).toBe(true);
  });

  it('stands with personal data first, then the oldest', () => {
    const items = [
      { waitsFor: 'report', since: '2026-11-01' },
      { waitsFor: 'first-post', since: '2026-10-01' },
      { waitsFor: 'privacy', since: '2026-11-05' },
    ] as const;
    expect(inOrder(items).map((item) => item.waitsFor)).toEqual(['privacy', 'first-post', 'report']);
  });
});
