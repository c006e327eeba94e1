import { expect, test } from 'vitest';
import { pageCacheKey } from '../page-cache/page-cache-key.ts';
import { readVisit } from './visit.ts';

test('an address is split into language, path and query', () => {
  expect(readVisit('/en/bibliotek/?q=a?b')).toEqual({
    lang: 'en',
    path: '/bibliotek',
    query: '?q=a?b',
    hasSlashAtEnd: true,
  });
});

test.each(['/bibliotek?q=a#b', '/bibliotek#b', '/bibliotek%23b', '/bibliotek%3Fq=a', '/%23', '/sok%00'])(
  'S-2.3 %s is no address of a page: cache, page and database would read it differently',
  (url) => expect(readVisit(url)).toBeUndefined(),
);

test.each([
  ['?q=a%00', '?q=a%EF%BF%BD'],
  ['?q=%%0000', '?q=%%EF%BF%BD00'],
])('a NUL in the query %s is read as %s', (query, read) =>
  expect(readVisit(`/sok${query}`)?.query).toBe(read),
);

test.each([
  ['/bibliotek?q=a%23b', 'sv /bibliotek?q=a%23b'],
  ['/bibliotek?sort=titel&q=a', 'sv /bibliotek?q=a&sort=titel'],
  ['/bibliotek?q=a&sort=titel', 'sv /bibliotek?q=a&sort=titel'],
  ['/bibliotek?utm=x', undefined],
  ['/bibliotek/', undefined],
])('the page of %s is kept under %s', (url, key) => {
  const visit = readVisit(url);
  expect(visit && pageCacheKey(visit)).toBe(key);
});
