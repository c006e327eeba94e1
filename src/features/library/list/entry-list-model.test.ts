import { expect, it } from 'vitest';
import { isInVain } from './entry-list-model.ts';
import { readListQuery } from './list-address.ts';

const page = { cards: [], total: 0, next: undefined };
const search = { corrections: [], shownInstead: [], isSilent: false, isPartial: false, missing: new Map() };
const ask = (query: string) => readListQuery(new URLSearchParams(query));

it.each([
  ['q=grodor', 0, false, true],
  ['q=grodor', 2, false, false],
  ['q=grodor', 2, true, true],
  ['q=grodor&typ=team', 0, false, false],
  ['q=grodor&exakt=1', 0, false, false],
])('%s with %i hits, partial: %s, was in vain: %s', (query, total, isPartial, expected) => {
  const model = { query: ask(query), page: { ...page, total }, search: { ...search, isPartial } };
  expect(isInVain(model)).toBe(expected);
});
