import { expect, test } from 'vitest';
import { facets } from '#src/features/library/entry-list.ts';
import { phases, themes } from '#src/features/library/vocabulary/index.ts';
import { libraryPath, situations } from './situations.ts';

test('a situation leads into the library under facets that exist', () => {
  expect(situations).toHaveLength(6);
  expect(libraryPath(situations[0].filter)).toBe('/bibliotek?phase=early-signs');
  for (const { filter } of situations) {
    for (const facet of Object.keys(filter)) expect(facets).toContain(facet);
  }
});

test('the values are in the vocabularies', () => {
  const codes = (vocabulary: { terms: object }) => Object.keys(vocabulary.terms);
  expect(codes(phases)).toEqual(expect.arrayContaining(['early-signs', 'investigation', 'return']));
  expect(codes(themes)).toEqual(expect.arrayContaining(['cooperation', 'statistics']));
});
