import { expect, it } from 'vitest';
import { nextDeletion } from './decision-basis-rules.ts';

it('tells when the oldest row goes', () => {
  expect(nextDeletion('2026-11-01T09:00:00.000Z', 30)).toBe('2026-12-01');
  expect(nextDeletion('2026-11-01', 0)).toBe('2026-11-01');
  expect(nextDeletion(null, 30)).toBeNull();
  expect(nextDeletion('2026-11-01', null)).toBeNull();
});
