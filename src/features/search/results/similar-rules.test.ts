import { expect, it } from 'vitest';
import { chooseSimilar } from './similar-rules.ts';

const chosenOf = (...ids: readonly string[]) => chooseSimilar(ids.map((id) => ({ id }))).map(({ id }) => id);

it('What is like a question is entries and threads, the best of each, in the order of the search', () => {
  const entries = [1, 2, 3, 4, 5, 6].map((n) => `entry:${n}`);
  expect(chosenOf('term:1', ...entries, 'thread:1', 'thread:2', 'thread:3')).toEqual([
    'entry:1',
    'entry:2',
    'entry:3',
    'thread:1',
    'thread:2',
  ]);
  expect(chosenOf(...entries)).toEqual(entries.slice(0, 5));
  expect(chosenOf('thread:1', 'entry:1', 'thread:2', 'thread:3', 'thread:4', 'thread:5')).toHaveLength(5);
  expect(chosenOf('term:1')).toEqual([]);
});
