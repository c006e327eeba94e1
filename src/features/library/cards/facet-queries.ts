import type { Db } from '#src/platform/app.ts';
import type { Facet } from '../list/entry-list.ts';
import type { FacetRow } from './facet-index.ts';

/** The values under one facet, or those of a few entries. */
export async function listFacetRows(
  db: Db,
  of: { facet: Facet } | { entryIds: readonly string[] },
): Promise<readonly FacetRow[]> {
  const rows = db.selectFrom('entry_facet').select(['entry_id', 'facet', 'value']);
  const chosen =
    'facet' in of ? rows.where('facet', '=', of.facet) : rows.where('entry_id', 'in', [...of.entryIds]);
  return chosen.execute();
}
