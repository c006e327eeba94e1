import { expect, test } from 'vitest';
import { listAddress, readListQuery } from '#src/features/library/list/list-address.ts';
import { kinds, phases, themes } from '#src/features/library/vocabulary/index.ts';
import { situations } from './situations.ts';

test('each situation leads into the library under facets that the list reads', () => {
  expect(situations).toHaveLength(6);
  for (const { filter } of situations) {
    const [, query] = listAddress({ filter }).split('?');
    expect(readListQuery(new URLSearchParams(query)).filter).toEqual(filter);
  }
});

test('the values are in the vocabularies', () => {
  const codes = new Set([phases, themes, kinds].flatMap(({ terms }) => Object.keys(terms)));
  const values = situations.flatMap(({ filter }) => Object.values(filter).flat());
  expect(values.filter((value) => !codes.has(value))).toEqual([]);
});
