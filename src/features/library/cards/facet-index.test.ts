import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EntryFilter, Facet } from '../list/entry-list.ts';
import { createFacetIndex, type FacetRow } from './facet-index.ts';

const facets = ['kind', 'tier', 'status'] as const satisfies readonly Facet[];
const value = fc.constantFrom('a', 'b', 'c');
const entry = fc.dictionary(fc.constantFrom(...facets), fc.uniqueArray(value, { minLength: 1 }), {
  minKeys: 1,
});
const filters = fc.dictionary(fc.constantFrom(...facets), fc.uniqueArray(value, { minLength: 1 }));

type Entry = Record<string, string[]>;
const rowsOf = (entries: ReadonlyMap<string, Entry>): FacetRow[] =>
  [...entries].flatMap(([entry_id, said]) =>
    Object.entries(said).flatMap(([facet, all]) => all.map((one) => ({ entry_id, facet, value: one }))),
  );
const passes = (said: Entry, filter: EntryFilter) =>
  Object.entries(filter).every(([facet, wanted]) => wanted?.some((one) => said[facet]?.includes(one)));

it('counts as one would by hand, also after entries change and go', () => {
  fc.assert(
    fc.property(
      fc.array(entry, { maxLength: 90 }),
      fc.array(entry, { maxLength: 9 }),
      filters,
      (first, later, filter) => {
        const index = createFacetIndex();
        const entries = new Map(first.map((said, i): [string, Entry] => [`e${i}`, said]));
        index.replace([], rowsOf(entries));
        const changed = new Map(later.map((said, i): [string, Entry] => [`e${i * 3}`, said]));
        const gone = 'e1';
        index.replace([...changed.keys(), gone], rowsOf(changed));
        for (const [id, said] of changed) entries.set(id, said);
        if (!changed.has(gone)) entries.delete(gone);

        const all = [...entries.values()];
        expect(index.total(filter)).toBe(all.filter((said) => passes(said, filter)).length);
        const counts = index.count(filter, facets);
        for (const facet of facets) {
          const { [facet]: _own, ...others } = filter;
          for (const one of ['a', 'b', 'c']) {
            const expected = all.filter((said) => passes(said, others) && said[facet]?.includes(one)).length;
            expect(counts[facet]?.get(one) ?? 0).toBe(expected);
          }
        }
      },
    ),
  );
});

it('narrows by entries named one by one', () => {
  const index = createFacetIndex();
  const entries = new Map([0, 1, 2, 40].map((i): [string, Entry] => [`e${i}`, { kind: ['a'] }]));
  index.replace([], rowsOf(entries));
  const within = index.numbersOf(['e0', 'e40', 'unknown']);
  expect(index.total({}, within)).toBe(2);
  expect(index.count({}, ['kind'], within).kind?.get('a')).toBe(2);
});
