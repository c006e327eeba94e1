import { expect, it } from 'vitest';
import { rebuildState } from './rebuild-rules.ts';

const now = new Date('2026-11-16T08:10:00Z');
const noted = { total: null, updated_at: '2026-11-16T08:09:00Z', ended_at: null, has_failed: 0 as const };

it.each([
  ['waiting', noted],
  ['running', { ...noted, total: 10 }],
  ['interrupted', { ...noted, total: 10, updated_at: '2026-11-16T08:04:59Z' }],
  ['interrupted', { ...noted, updated_at: '2026-11-16T08:00:00Z' }],
  ['done', { ...noted, total: 10, ended_at: '2026-11-16T08:00:00Z' }],
  ['failed', { ...noted, ended_at: '2026-11-16T08:00:00Z', has_failed: 1 as const }],
])('a rebuild is %s', (state, row) => {
  expect(rebuildState(row, now)).toBe(state);
});
