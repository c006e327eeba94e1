import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDictionary } from './dictionary.ts';
import { createFacetColumn } from './facet-column.ts';
import { createPostings } from './postings.ts';

describe('Postings', () => {
  it('hold what was added to each term in order, reserved or not', () => {
    const added = fc.array(fc.record({ term: fc.nat(8), weight: fc.nat(255) }), { maxLength: 200 });
    fc.assert(
      fc.property(added, fc.nat(100), (all, known) => {
        const postings = createPostings();
        const counts = new Uint32Array(9);
        for (const { term } of all.slice(0, known)) counts[term] = (counts[term] ?? 0) + 1;
        postings.reserve(counts);
        for (const [slot, { term, weight }] of all.entries()) postings.add(term, slot, weight);
        for (let term = 0; term < 10; term += 1) {
          const [from, to] = [postings.start(term), postings.end(term)];
          const own = all.flatMap((one, slot) => (one.term === term ? [[slot, one.weight]] : []));
          expect([...postings.slots.slice(from, to)]).toEqual(own.map(([slot]) => slot));
          expect([...postings.weights.slice(from, to)]).toEqual(own.map(([, weight]) => weight));
          expect(postings.count(term)).toBe(own.length);
        }
      }),
    );
  });
});

describe('A dictionary', () => {
  it('finds texts whole and by their beginning, also those that came late', () => {
    const dictionary = createDictionary();
    const texts = Array.from({ length: 5000 }, (_, at) => `ord${at * 7}å`);
    for (const [at, text] of texts.entries()) dictionary.add(at + 1, text);
    expect(dictionary.number('ord700å')).toBe(101);
    dictionary.add(6000, 'ordbok');
    expect(dictionary.number('ordbok')).toBe(6000);
    expect(dictionary.number('ord')).toBeUndefined();
    const beginning = dictionary.beginningWith('ord70').map(dictionary.text);
    expect(beginning.toSorted()).toEqual(texts.filter((text) => text.startsWith('ord70')).toSorted());
    expect(dictionary.beginningWith('ordb')).toEqual([6000]);
    expect(dictionary.size).toBe(6001);
  });
});

describe('A facet', () => {
  it('holds the values of each document, and of those between that have none nothing', () => {
    const column = createFacetColumn();
    column.add(2, ['b', 'a', 'b']);
    column.add(5, ['a']);
    const valuesOf = (slot: number) => {
      const values = [...column.values.slice(column.from(slot), column.from(slot + 1))];
      return values.map((value) => column.names[value]);
    };
    expect([0, 1, 2, 3, 4, 5, 6, 7].map(valuesOf)).toEqual([[], [], ['b', 'a'], [], [], ['a'], [], []]);
    expect(column.number('a')).toBe(1);
  });
});
