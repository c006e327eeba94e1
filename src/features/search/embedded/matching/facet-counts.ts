import type { SearchResult } from '#src/platform/search/search-index.ts';
import type { Documents } from '../memory/documents.ts';
import type { FacetColumn } from '../memory/facet-column.ts';
import { chosenFacets } from './filters.ts';
import type { Found } from './found.ts';

/**
 * How many of the whole hits have each value, or of all where none is whole; a facet that is chosen from is counted as
 * if it were not.
 */
export function countFacets(
  documents: Documents,
  found: Found,
  filter: Readonly<Record<string, readonly string[]>>,
  facets: readonly string[],
): SearchResult['facets'] {
  const chosen = chosenFacets(filter);
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
  const { subject, ofSubject } = documents;
  const { values } = column;
  const counts = new Uint32Array(column.names.length);
  const counted = new Set<number>();
  const level = found.whole > 0 ? 0 : found.lastLevel;
  for (const slot of found.slots) {
    const filtered = found.filtered[slot] ?? 0;
    if ((filtered !== 0 && filtered !== own + 1) || (found.levels[slot] ?? 0) > level) continue;
    const itself = subject[slot] ?? 0;
    const isAlone = ofSubject[itself] === 1;
    const end = column.from(slot + 1);
    for (let at = column.from(slot); at < end; at += 1) {
      const value = values[at] ?? 0;
      if (isAlone || isFirst(counted, itself * column.names.length + value)) {
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
