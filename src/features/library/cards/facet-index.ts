import type { EntryFilter, Facet, FacetCounts } from '../list/entry-list.ts';
import { type BitSet, countCommon, createBitSet, holds, intersection, union } from './bit-set.ts';

/** One value that a published entry has under a facet. */
export type FacetRow = { entry_id: string; facet: string; value: string };
export type FacetIndex = ReturnType<typeof createFacetIndex>;

/** Which published entries have which values, in memory: counts for every facet of a list cost less than a millisecond. */
export function createFacetIndex() {
  const numbers = new Map<string, number>();
  const present = createBitSet();
  const values = new Map<Facet, Map<string, BitSet>>();
  const valuesOfEntry = new Map<string, BitSet[]>();

  function remove(entryId: string): void {
    const number = numbers.get(entryId);
    if (number === undefined) return;
    present.delete(number);
    for (const set of valuesOfEntry.get(entryId) ?? []) set.delete(number);
    valuesOfEntry.delete(entryId);
  }

  function add(row: FacetRow): void {
    const number = numberOf(row.entry_id);
    const set = setOf(row.facet as Facet, row.value);
    present.add(number);
    set.add(number);
    const sets = valuesOfEntry.get(row.entry_id);
    if (sets) sets.push(set);
    else valuesOfEntry.set(row.entry_id, [set]);
  }

  function numberOf(entryId: string): number {
    const known = numbers.get(entryId) ?? numbers.size;
    numbers.set(entryId, known);
    return known;
  }

  function setOf(facet: Facet, value: string): BitSet {
    const ofFacet = values.get(facet) ?? new Map<string, BitSet>();
    values.set(facet, ofFacet);
    const set = ofFacet.get(value) ?? createBitSet();
    ofFacet.set(value, set);
    return set;
  }

  /** The entries under the filter, and among `within` where given. */
  function matching(filter: EntryFilter, within: Uint32Array | undefined): Uint32Array {
    const chosen = Object.entries(filter).map(([facet, wanted]) =>
      union(
        (wanted ?? []).map(
          (value) =>
            values
              .get(facet as Facet)
              ?.get(value)
              ?.words() ?? new Uint32Array(0),
        ),
      ),
    );
    return intersection([present.words(), ...(within ? [within] : []), ...chosen]);
  }

  return {
    /** Takes in what these entries say now; an entry without rows is gone. */
    replace(entryIds: readonly string[], rows: readonly FacetRow[]): void {
      entryIds.forEach(remove);
      rows.forEach(add);
    },

    /** The numbers of the entries, for narrowing by something that is no facet. */
    numbersOf(entryIds: readonly string[]): Uint32Array {
      const set = createBitSet();
      for (const id of entryIds) {
        const number = numbers.get(id);
        if (number !== undefined) set.add(number);
      }
      return set.words();
    },

    /** Those of the entries that pass the filter, in their order. */
    passing(filter: EntryFilter, entryIds: readonly string[]): readonly string[] {
      const found = matching(filter, undefined);
      return entryIds.filter((id) => {
        const number = numbers.get(id);
        return number !== undefined && holds(found, number);
      });
    },

    total(filter: EntryFilter, within?: Uint32Array): number {
      const found = matching(filter, within);
      return countCommon(found, found);
    },

    /** For each facet, how many entries each value would give under the filters of the other facets. Values with none are left out. */
    count(filter: EntryFilter, wanted: readonly Facet[], within?: Uint32Array): FacetCounts {
      const all = matching(filter, within);
      const counts: Partial<Record<Facet, ReadonlyMap<string, number>>> = {};
      for (const facet of wanted) {
        const { [facet]: own, ...others } = filter;
        const under = own === undefined ? all : matching(others, within);
        const counted = [...(values.get(facet) ?? [])].map(([value, set]): [string, number] => [
          value,
          countCommon(under, set.words()),
        ]);
        const found = counted.filter(([, count]) => count > 0);
        if (found.length > 0) counts[facet] = new Map(found);
      }
      return counts;
    },
  };
}
