import type { SavedSearchTable } from '#db/tables/search.ts';
import type { Db } from '#src/platform/app.ts';
import { DomainError, isUniqueViolation } from '#src/platform/errors.ts';
import type { EventKind } from '#src/platform/events/events.ts';
import type { SavedSearch } from './saved-search.ts';

/** What the person has saved, by name. */
export async function listSavedSearches(db: Db, personId: string): Promise<readonly SavedSearch[]> {
  const rows = await db
    .selectFrom('saved_search')
    .selectAll()
    .where('person_id', '=', personId)
    .where('removed_at', 'is', null)
    .orderBy('sort_key')
    .orderBy('id')
    .execute();
  return rows.map(toSearch);
}

type NewSearch = SavedSearch & { personId: string; sortKey: string; at: string };

/** Stores a search; `conflict` when the person has it already. */
export async function insertSavedSearch(db: Db, search: NewSearch): Promise<void> {
  const { id, personId, name, sortKey, query, at } = search;
  try {
    await db
      .insertInto('saved_search')
      .values({
        id,
        person_id: personId,
        name,
        sort_key: sortKey,
        query,
        created_at: at,
        removed_at: null,
      })
      .execute();
  } catch (error) {
    if (isUniqueViolation(error)) throw new DomainError('conflict', { type: 'search' }, { cause: error });
    throw error;
  }
}

type Change = { id: string; personId: string; name: string; sortKey: string };

/** Changes a search of the person's own; `conflict` when it is gone. */
export async function updateSavedSearch(db: Db, change: Change): Promise<void> {
  const { id, personId, name, sortKey } = change;
  const { numUpdatedRows } = await db
    .updateTable('saved_search')
    .set({ name, sort_key: sortKey })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new DomainError('conflict', { type: 'search' });
}

/** Removes a search of the person's own, or brings it back (`at` = null); `conflict` when there is nothing to do. */
export async function updateSearchRemoved(
  db: Db,
  { id, personId, at }: { id: string; personId: string; at: string | null },
): Promise<void> {
  try {
    const { numUpdatedRows } = await db
      .updateTable('saved_search')
      .set({ removed_at: at })
      .where('id', '=', id)
      .where('person_id', '=', personId)
      .where('removed_at', at === null ? 'is not' : 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new DomainError('conflict', { type: 'search' });
  } catch (error) {
    if (isUniqueViolation(error)) throw new DomainError('conflict', { type: 'search' }, { cause: error });
    throw error;
  }
}

/** What events of these kinds are about, as documents name their subjects, with the newest number of each; without the person's own. */
export async function listSubjects(
  db: Db,
  among: { kinds: readonly EventKind[]; after: number; upTo: number; notBy: string },
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('event')
    .select((eb) => ['subject_type', 'subject_id', eb.fn.max('seq').as('newest')])
    .groupBy(['subject_type', 'subject_id'])
    .where('seq', '>', among.after)
    .where('seq', '<=', among.upTo)
    .where('kind', 'in', among.kinds)
    .where((eb) => eb.or([eb('actor_id', 'is', null), eb('actor_id', '!=', among.notBy)]))
    .execute();
  return new Map(
    rows.map(({ subject_type, subject_id, newest }) => [`${subject_type}:${subject_id}`, Number(newest)]),
  );
}

/** Takes away the searches that were removed before the moment; returns how many. */
export async function deleteRemovedSearches(db: Db, before: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('saved_search')
    .where('removed_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

function toSearch({ id, name, query }: SavedSearchTable): SavedSearch {
  return { id, name, query };
}
