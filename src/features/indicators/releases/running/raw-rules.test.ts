import { describe, expect, it } from 'vitest';
import { isRawTimeOut } from './raw-rules.ts';

const round = { closedAt: '2024-03-02T08:00:00.000Z', dueOn: '2024-02-20', rawDeletedAt: null };
const dayBefore = '2024-03-02T00:00:00.000Z';
const dayAfter = '2024-03-03T00:00:00.000Z';

describe('The time that figures stay as they were handed in', () => {
  it('begins with the first release', () => {
    const released = '2024-05-01T08:00:00.000Z';
    expect(isRawTimeOut(round, released, dayAfter)).toBe(false);
    expect(isRawTimeOut(round, released, '2024-05-02T00:00:00.000Z')).toBe(true);
  });

  it('begins with the closing where nothing was released, else with the day when figures were due', () => {
    expect(isRawTimeOut(round, undefined, dayBefore)).toBe(false);
    expect(isRawTimeOut(round, undefined, dayAfter)).toBe(true);
    expect(isRawTimeOut({ ...round, closedAt: null }, undefined, dayBefore)).toBe(true);
    expect(isRawTimeOut({ ...round, closedAt: null }, undefined, '2024-02-19T00:00:00.000Z')).toBe(false);
  });

  it('ends once', () => {
    expect(isRawTimeOut({ ...round, rawDeletedAt: dayBefore }, undefined, dayAfter)).toBe(false);
  });
});
