import type { Db } from '#src/platform/app.ts';

/** Slugs of the organisations with these names, by name in lower case. */
export async function findOrganisationSlugs(
  db: Db,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (names.length === 0) return new Map();
  const rows = await db
    .selectFrom('organisation')
    .select(['name', 'slug'])
    .where('name', 'in', [...new Set(names)])
    .execute();
  return new Map(rows.map(({ name, slug }) => [name.toLowerCase(), slug]));
}
