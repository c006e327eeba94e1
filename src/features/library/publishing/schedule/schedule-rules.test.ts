import { describe, expect, it } from 'vitest';
import { scheduledTime } from './schedule-rules.ts';

describe('The hour of publishing', () => {
  const now = new Date('2026-11-16T08:00:00Z');
  const codeOf = (day: string, hour: string) => {
    const time = scheduledTime({ day, hour }, now);
    return 'errors' in time ? time.errors : time.runAt.toISOString();
  };

  it('is Swedish time, in winter and in summer', () => {
    expect(codeOf('2026-11-17', '08')).toBe('2026-11-17T07:00:00.000Z');
    expect(codeOf('2027-06-01', '08')).toBe('2027-06-01T06:00:00.000Z');
  });

  it('lies ahead, by a year at most', () => {
    expect(codeOf('2026-11-16', '09')).toEqual({ day: { code: 'out-of-range' } });
    expect(codeOf('2026-11-16', '10')).toBe('2026-11-16T09:00:00.000Z');
    expect(codeOf('2028-01-01', '10')).toEqual({ day: { code: 'out-of-range' } });
  });

  it('is a day of the calendar and an hour of the day', () => {
    expect(codeOf('2027-02-29', '10')).toEqual({ day: { code: 'invalid-date' } });
    expect(codeOf('', '10')).toEqual({ day: { code: 'required' } });
    expect(codeOf('2026-11-17', '24')).toEqual({ hour: { code: 'required' } });
  });
});
