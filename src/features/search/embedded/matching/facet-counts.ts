import type { SearchResult } from '#src/platform/search/search-index.ts';
import type { Documents } from '../memory/documents.ts';
import type { FacetColumn } from '../memory/facet-column.ts';
import type { Scratch } from '../memory/scratch.ts';
import { chosenFacets } from './filters.ts';
import type { Found } from './found.ts';

type Counting = { documents: Documents; found: Found; scratch: Scratch };

/**
 * How many of the whole hits have each value, or of all where none is whole; a facet that is chosen from is counted as
 * if it were not.
 */
export function countFacets(
  counting: Counting,
  filter: Readonly<Record<string, readonly string[]>>,
  facets: readonly string[],
): SearchResult['facets'] {
  const chosen = chosenFacets(filter);
  return Object.fromEntries(
    facets.map((name) => {
      const column = counting.documents.facets.get(name);
      const count = () => (column ? countFacet(counting, column, chosen.indexOf(name)) : {});
      return [name, counting.scratch.lend(count)];
    }),
  );
}

function countFacet(
  { documents, found, scratch }: Counting,
  column: FacetColumn,
  own: number,
): Record<string, number> {
  const { subject, ofSubject } = documents;
  const { slots, filtered, levels } = found;
  const { values } = column;
  const counts = new Uint32Array(column.names.length);
  const earlier = earlierDocuments(documents, column, scratch);
  const level = found.whole > 0 ? 0 : found.lastLevel;
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at] ?? 0;
    const failed = filtered[slot] ?? 0;
    if ((failed !== 0 && failed !== own + 1) || (levels[slot] ?? 0) > level) continue;
    const isAlone = ofSubject[subject[slot] ?? 0] === 1;
    const end = column.from(slot + 1);
    for (let one = column.from(slot); one < end; one += 1) {
      const value = values[one] ?? 0;
      if (isAlone || !earlier.have(slot, value)) counts[value] = (counts[value] ?? 0) + 1;
    }
    if (!isAlone) earlier.add(slot);
  }
  return Object.fromEntries(
    column.names.flatMap((name, value) => (counts[value] ? [[name, counts[value]]] : [])),
  );
}

/** The counted documents of each subject: a subject has a value once, however many of its documents have it. */
function earlierDocuments({ subject, subjects, slots }: Documents, column: FacetColumn, scratch: Scratch) {
  // one above the slot, so that 0 is none
  const lastOf = scratch.numbers(subjects);
  const before = scratch.list(slots);
  return {
    add: (slot: number) => {
      const itself = subject[slot] ?? 0;
      before[slot] = lastOf[itself] ?? 0;
      lastOf[itself] = slot + 1;
    },
    have: (slot: number, value: number) => {
      for (let next = lastOf[subject[slot] ?? 0] ?? 0; next !== 0; next = before[next - 1] ?? 0) {
        const end = column.from(next);
        for (let at = column.from(next - 1); at < end; at += 1) if (column.values[at] === value) return true;
      }
      return false;
    },
  };
}
