import { expect, it } from 'vitest';
import { ownActions } from './own-entry-rules.ts';

it('offers to take back only what is public, and only to those who may', () => {
  const entry = {
    state: 'published',
    draft: null,
    publishedAt: '2026-11-16T08:00:00.000Z',
    mayPublish: true,
  } as const;
  expect(ownActions(entry)).toContain('withdraw');
  expect(ownActions({ ...entry, mayPublish: false })).not.toContain('withdraw');
  expect(ownActions({ ...entry, state: 'draft', draft: 'draft', publishedAt: null })).not.toContain(
    'withdraw',
  );
});
