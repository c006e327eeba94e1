import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asksForSomething,
  nothingAsked,
  readSearchQuery,
  searchAddress,
  withoutValue,
} from './search-address.ts';

const facets = [
  { name: 'type', parameter: 'innehall' },
  { name: 'kind', parameter: 'typ' },
  { name: 'tier', parameter: 'inriktning' },
];
const read = (address: string) => readSearchQuery(new URL(address, 'http://localhost').searchParams, facets);

describe('searchAddress', () => {
  it('is read back to the same question', () => {
    const value = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
    const values = fc.uniqueArray(value, { minLength: 1, maxLength: 4 }).map((all) => all.sort());
    const query = fc.record({
      words: fc.string({ maxLength: 60, unit: 'grapheme' }).map((text) => text.trim()),
      isCut: fc.constant(false),
      filter: fc.dictionary(fc.constantFrom('type', 'kind', 'tier'), values),
      municipality: fc.option(fc.constantFrom('9905', 'hallinge'), { nil: undefined }),
      sort: fc.constantFrom('relevance' as const, 'reviewed' as const, 'title' as const),
      page: fc.integer({ min: 1, max: 50 }),
      isExact: fc.boolean(),
    });
    fc.assert(
      fc.property(query, (asked) => {
        expect(read(searchAddress(asked, facets))).toEqual({ ...asked, filter: { ...asked.filter } });
      }),
    );
  });

  it('is the same whatever the order of the choices', () => {
    expect(read('/sok?typ=role&inriktning=return&typ=film')).toEqual(
      read('/sok?inriktning=return&typ=film&typ=role&typ=film'),
    );
  });

  it('is plain when nothing is asked', () => {
    expect(searchAddress(nothingAsked, facets)).toBe('/sok');
    expect(asksForSomething(read('/sok?kommun=9905&sort=titel'))).toBe(false);
    expect(asksForSomething(read('/sok?typ=role'))).toBe(true);
  });

  it('leads to the library with the same choices', () => {
    expect(searchAddress(read('/sok?q=team&typ=role&kommun=9905'), facets, '/bibliotek')).toBe(
      '/bibliotek?q=team&typ=role&kommun=9905',
    );
  });

  it('takes one value away and goes back to the first page', () => {
    const query = read('/sok?typ=role&typ=film&sida=3');
    expect(searchAddress(withoutValue(query, 'kind', 'role'), facets)).toBe('/sok?typ=film');
    expect(withoutValue(read('/sok?typ=role'), 'kind', 'role').filter).toEqual({});
  });

  it('cuts what is too long and says so, without half a sign at the end', () => {
    const { words, isCut } = read(`/sok?q=${encodeURIComponent('a'.repeat(199))}%F0%9F%8F%AB`);
    expect({ words, isCut }).toEqual({ words: 'a'.repeat(199), isCut: true });
  });

  it.each(['0', '-1', '1.5', 'två', '', '1e9'])('takes the page %s for one that there is', (page) => {
    expect([1, 50]).toContain(read(`/sok?q=team&sida=${page}`).page);
  });
});
