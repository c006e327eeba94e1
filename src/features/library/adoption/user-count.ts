import type { Db } from '#src/platform/app.ts';
import { findOrganisationNamesById } from '../storage/reference-queries.ts';
import { countUsers } from './adoption-queries.ts';

/** How many others use a description, and whether all of them are municipalities. */
export type UserCount = { count: number; areMunicipalities: boolean };

/** Counts those who use each of the entries; nothing for one that nobody else uses. */
export async function readUserCounts(
  db: Db,
  entryIds: readonly string[],
): Promise<ReadonlyMap<string, UserCount>> {
  const users = await countUsers(db, entryIds);
  const names = await findOrganisationNamesById(db, [...users.values()].flat());
  const isMunicipality = (id: string) => names.get(id)?.kind === 'municipality';
  return new Map(
    [...users].map(([entryId, ids]) => [
      entryId,
      { count: ids.length, areMunicipalities: ids.every(isMunicipality) },
    ]),
  );
}
