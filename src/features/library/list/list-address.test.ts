import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entrySorts, facets } from './entry-list.ts';
import { facetParameters, listAddress, listParameters, readListQuery, withoutValue } from './list-address.ts';

const read = (address: string) => readListQuery(new URL(address, 'http://localhost').searchParams);

describe('listAddress', () => {
  it('is read back to the same question', () => {
    const values = fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,12}$/), { minLength: 1, maxLength: 4 });
    const filters = fc.dictionary(fc.constantFrom(...facets), values, { maxKeys: 5 });
    const words = fc.string({ maxLength: 60 }).map((text) => text.trim());
    fc.assert(
      fc.property(
        filters,
        words,
        fc.constantFrom(...entrySorts),
        fc.boolean(),
        (filter, text, sort, exact) => {
          const isUsual = sort === 'relevance' && text === '';
          const query = {
            words: text,
            isExact: (text !== '' && exact) || undefined,
            filter,
            municipality: '9905',
            sort: isUsual ? ('title' as const) : sort,
            after: undefined,
          };
          const again = read(listAddress(query));
          expect({ ...again, filter: sorted(again.filter) }).toEqual({ ...query, filter: sorted(filter) });
        },
      ),
    );
  });

  it('is the same whatever the order of the choices', () => {
    expect(listAddress({ filter: { kind: ['role', 'film'], tier: ['return'] } })).toBe(
      listAddress({ filter: { tier: ['return'], kind: ['film', 'role'] } }),
    );
  });

  it('is plain when nothing is chosen', () => {
    expect(listAddress({})).toBe('/bibliotek');
  });

  it('orders by relevance when there are words, and by title when there are none', () => {
    expect(read('/bibliotek?q=samtal').sort).toBe('relevance');
    expect(read('/bibliotek?q=samtal&sort=titel').sort).toBe('title');
    expect(read('/bibliotek?sort=relevans').sort).toBe('title');
    expect(listAddress({ words: 'samtal', sort: 'title' })).toBe('/bibliotek?q=samtal&sort=titel');
    expect(listAddress({ words: 'samtal', sort: 'relevance' })).toBe('/bibliotek?q=samtal');
  });

  it('carries the reader’s saved list along', () => {
    const query = read('/bibliotek?lista=a,b&typ=role');
    expect(query.list).toBe('a,b');
    expect(listAddress(withoutValue(query, 'kind', 'role'))).toBe('/bibliotek?lista=a%2Cb');
  });

  it('takes one value away and goes back to the first page', () => {
    const query = read('/bibliotek?typ=role&typ=film&efter=x');
    expect(listAddress(withoutValue(query, 'kind', 'role'))).toBe('/bibliotek?typ=film');
  });

  it('uses each name once', () => {
    expect(new Set(listParameters).size).toBe(listParameters.length);
    expect(Object.keys(facetParameters)).toHaveLength(facets.length);
  });
});

const sorted = (filter: object) =>
  Object.fromEntries(
    Object.entries(filter as Record<string, readonly string[]>).map(([key, all]) => [key, [...all].sort()]),
  );
