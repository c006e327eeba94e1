import { expect, it } from 'vitest';
import { heldUntil, nextMailAt, nextMorning } from './mail-times-rules.ts';

it.each([
  ['daily', '2026-11-16T08:00:00Z', '2026-11-17T05:00:00.000Z'],
  ['daily', '2026-11-17T04:59:00Z', '2026-11-17T05:00:00.000Z'],
  ['daily', '2026-11-17T05:00:00Z', '2026-11-18T05:00:00.000Z'],
  ['daily', '2026-11-17T23:30:00Z', '2026-11-18T05:00:00.000Z'],
  ['weekly', '2026-11-16T04:00:00Z', '2026-11-16T05:00:00.000Z'],
  ['weekly', '2026-11-16T05:00:00Z', '2026-11-23T05:00:00.000Z'],
  // the nights when clocks are moved
  ['daily', '2027-03-27T20:00:00Z', '2027-03-28T04:00:00.000Z'],
  ['weekly', '2027-03-26T08:00:00Z', '2027-03-29T04:00:00.000Z'],
  ['daily', '2026-10-24T20:00:00Z', '2026-10-25T05:00:00.000Z'],
  ['weekly', '2026-10-23T08:00:00Z', '2026-10-26T05:00:00.000Z'],
] as const)('a %s mail after %s goes at %s', (kind, now, at) => {
  expect(nextMorning(kind, new Date(now)).toISOString()).toBe(at);
});

it('gathers for a while what is told at once, and then waits ten minutes', () => {
  const now = new Date('2026-11-16T08:00:00Z');
  expect(nextMailAt('at-once', now).toISOString()).toBe('2026-11-16T08:02:00.000Z');
  expect(heldUntil('at-once', '2026-11-16T07:55:00.000Z', now)?.toISOString()).toBe(
    '2026-11-16T08:05:00.000Z',
  );
  expect(heldUntil('at-once', '2026-11-16T07:50:00.000Z', now)).toBeUndefined();
  expect(heldUntil('daily', '2026-11-16T07:55:00.000Z', now)).toBeUndefined();
});
