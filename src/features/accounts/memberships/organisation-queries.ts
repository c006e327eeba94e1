import type { Db } from '#src/platform/app.ts';

/** The organisation that registered exactly this domain, and whether it lets its people in by itself. */
export async function findOrganisationOfDomain(
  db: Db,
  domain: string,
): Promise<{ id: string; name: string; approvesAutomatically: boolean } | undefined> {
  const row = await db
    .selectFrom('organisation_domain as d')
    .innerJoin('organisation as o', 'o.id', 'd.organisation_id')
    .select(['o.id', 'o.name', 'o.approves_automatically'])
    .where('d.domain', '=', domain)
    .executeTakeFirst();
  return row && { id: row.id, name: row.name, approvesAutomatically: row.approves_automatically === 1 };
}
