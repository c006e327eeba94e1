import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { threadKinds } from '../thread.ts';
import { type CountedThread, countThreads, joinCounts, replaceThread } from './thread-counts-rules.ts';

const thread = fc.record<CountedThread>({
  categoryId: fc.constantFrom('a', 'b', 'c'),
  kind: fc.constantFrom(...threadKinds),
  isUnhelped: fc.boolean(),
  tags: fc.uniqueArray(fc.constantFrom('tier:support', 'profession:mentor', 'hindrance:sleep')),
});
const change = fc.tuple(fc.constantFrom('1', '2', '3', '4'), fc.option(thread, { nil: undefined }));

describe('replaceThread', () => {
  it('comes to the same counts as counting what is left from the beginning', () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const counts = countThreads([]);
        for (const [id, now] of changes) replaceThread(counts, id, now);
        const fresh = countThreads(counts.threads);
        const ids = ['a', 'b', 'c'];
        expect(joinCounts(counts, ids)).toEqual(joinCounts(fresh, ids));
        expect(joinCounts(counts, ids).threads).toBe(counts.threads.size);
      }),
    );
  });
});

describe('joinCounts', () => {
  it('counts nothing of a category that was not asked for', () => {
    const kind = 'question' as const;
    const counts = countThreads([
      ['1', { categoryId: 'a', kind, isUnhelped: true, tags: ['tier:support'] }],
      ['2', { categoryId: 'b', kind, isUnhelped: true, tags: ['tier:support'] }],
    ]);
    expect(joinCounts(counts, ['a', 'gone'])).toEqual({
      threads: 1,
      unhelped: 1,
      kinds: new Map([['question', 1]]),
      tags: new Map([['tier:support', 1]]),
    });
  });
});
