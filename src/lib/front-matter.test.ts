import { expect, test } from 'vitest';
import { readFrontMatter } from './front-matter.ts';

test('data above, text below', () => {
  expect(readFrontMatter('a.md', '---\ntitle: Ett\ndays: [1, 2]\n---\n\nText.\n\n---\nMer.\n')).toEqual({
    data: { title: 'Ett', days: [1, 2] },
    body: 'Text.\n\n---\nMer.',
  });
});

test('a file without data is named', () => {
  expect(() => readFrontMatter('b.md', 'Text.')).toThrow('b.md: no front matter');
});
