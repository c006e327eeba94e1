import { expect, it } from 'vitest';
import { nextLook } from './follow-rules.ts';

const next = (follow: 'never' | 'daily' | 'weekly', now: string) =>
  nextLook(follow, new Date(now))?.toISOString() ?? null;

it.each([
  ['never', '2026-11-16T08:00:00Z', null],
  ['daily', '2026-11-16T08:00:00Z', '2026-11-17T05:00:00.000Z'],
  ['daily', '2026-11-17T04:59:00Z', '2026-11-17T05:00:00.000Z'],
  ['daily', '2026-11-17T05:00:00Z', '2026-11-18T05:00:00.000Z'],
  ['weekly', '2026-11-16T04:00:00Z', '2026-11-16T05:00:00.000Z'],
  ['weekly', '2026-11-16T05:00:00Z', '2026-11-23T05:00:00.000Z'],
  ['weekly', '2026-03-26T08:00:00Z', '2026-03-30T04:00:00.000Z'],
] as const)('a search that is followed %s is after %s looked at %s', (follow, now, at) => {
  expect(next(follow, now)).toBe(at);
});
