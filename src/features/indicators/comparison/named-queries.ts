import type { Db } from '#src/platform/app.ts';

/** An organisation that agreed to be named, with the code by which it is put in order. */
export type NamedOrganisation = { id: string; slug: string; name: string; code: string };

/** The organisations in the order of their codes, so that no order says more. */
export async function listByCode(db: Db, ids: readonly string[]): Promise<readonly NamedOrganisation[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('organisation as o')
    .leftJoin('organisation_municipality as s', 's.organisation_id', 'o.id')
    .select(['o.id', 'o.slug', 'o.name'])
    .select(({ fn }) => fn.min('s.municipality_code').as('code'))
    .where('o.id', 'in', [...ids])
    .groupBy(['o.id', 'o.slug', 'o.name'])
    .execute();
  return rows
    .map(({ code, ...row }) => ({ ...row, code: code ?? '' }))
    .toSorted((a, b) => (a.code + a.slug < b.code + b.slug ? -1 : 1));
}
