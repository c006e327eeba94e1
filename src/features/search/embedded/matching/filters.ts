import type { SearchRequest } from '#src/platform/search/search-index.ts';
import type { Documents } from '../memory/documents.ts';
import type { FacetColumn } from '../memory/facet-column.ts';

/** More than one filter keeps the document out. */
export const keptOut = 255;

/**
 * Tells of a document which filter keeps it out: 0 for none, `n + 1` when only the n-th does, else `keptOut`. Undefined
 * when nothing is filtered.
 */
export function createFilters(
  documents: Documents,
  filter: SearchRequest['filter'],
): ((slot: number) => number) | undefined {
  const chosen = chosenFacets(filter).map((name) =>
    chosenValues(documents.facets.get(name), filter[name] ?? []),
  );
  if (chosen.length === 0) return undefined;
  return (slot) => {
    let failed = 0;
    for (let at = 0; at < chosen.length; at += 1) {
      if (hasChosen(chosen[at], slot)) continue;
      if (failed > 0) return keptOut;
      failed = at + 1;
    }
    return failed;
  };
}

/** The facets that something is chosen of, in the order that filters are numbered by. */
export function chosenFacets(filter: SearchRequest['filter']): string[] {
  return Object.keys(filter).filter((name) => (filter[name]?.length ?? 0) > 0);
}

type Chosen = { column: FacetColumn; isChosen: Uint8Array } | undefined;

function chosenValues(column: FacetColumn | undefined, values: readonly string[]): Chosen {
  if (!column) return undefined;
  const isChosen = new Uint8Array(column.names.length);
  for (const value of values) {
    const number = column.number(value);
    if (number !== undefined) isChosen[number] = 1;
  }
  return { column, isChosen };
}

function hasChosen(chosen: Chosen, slot: number): boolean {
  if (!chosen) return false;
  const { values } = chosen.column;
  const end = chosen.column.from(slot + 1);
  for (let at = chosen.column.from(slot); at < end; at += 1) {
    if (chosen.isChosen[values[at] ?? 0] === 1) return true;
  }
  return false;
}
