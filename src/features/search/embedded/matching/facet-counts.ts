import type { SearchResult } from '#src/platform/search/search-index.ts';
import type { Documents } from '../memory/documents.ts';
import type { FacetColumn } from '../memory/facet-column.ts';
import type { Found } from './found.ts';

/** How many of the subjects found have each value; a facet that is chosen from is counted as if it were not. */
export function countFacets(
  documents: Documents,
  found: Found,
  filter: Readonly<Record<string, readonly string[]>>,
  facets: readonly string[],
): SearchResult['facets'] {
  const chosen = Object.keys(filter).filter((name) => (filter[name]?.length ?? 0) > 0);
  return Object.fromEntries(
    facets.map((name) => [
      name,
      countFacet(documents, found, documents.facets.get(name), chosen.indexOf(name)),
    ]),
  );
}

function countFacet(
  documents: Documents,
  found: Found,
  column: FacetColumn | undefined,
  own: number,
): Record<string, number> {
  if (!column) return {};
  const counts = new Uint32Array(column.names.length);
  const counted = new Set<number>();
  for (let slot = 0; slot < documents.slots; slot += 1) {
    const filtered = found.filtered[slot] ?? 0;
    const isCounted = filtered === 0 || filtered === own + 1;
    if (!isCounted || (found.levels[slot] ?? 0) > found.lastLevel) continue;
    const subject = documents.subject[slot] ?? 0;
    const isAlone = documents.ofSubject[subject] === 1;
    const end = column.from(slot + 1);
    for (let at = column.from(slot); at < end; at += 1) {
      const value = column.values[at] ?? 0;
      if (isAlone || isFirst(counted, subject * column.names.length + value)) {
        counts[value] = (counts[value] ?? 0) + 1;
      }
    }
  }
  return Object.fromEntries(
    column.names.flatMap((name, value) => (counts[value] ? [[name, counts[value]]] : [])),
  );
}

function isFirst(counted: Set<number>, key: number): boolean {
  if (counted.has(key)) return false;
  counted.add(key);
  return true;
}
