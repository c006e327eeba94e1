import type { Db } from '#src/platform/app.ts';
import { findOrganisationNamesById } from '../storage/reference-queries.ts';

/** How many others use it, and whether all of them are municipalities. */
export type UserCount = { count: number; areMunicipalities: boolean };

/** Counts the organisations. */
export async function userCount(db: Db, organisationIds: readonly string[]): Promise<UserCount> {
  const names = [...(await findOrganisationNamesById(db, organisationIds)).values()];
  return { count: names.length, areMunicipalities: names.every(({ kind }) => kind === 'municipality') };
}
