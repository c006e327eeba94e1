import type { Db } from '#src/platform/app.ts';

export type Suggestion = { slug: string; name: string };
const mostSuggested = 400;

/** Organisations to choose among, in the order of their names. */
export async function listOrganisationSuggestions(db: Db): Promise<readonly Suggestion[]> {
  return db
    .selectFrom('organisation')
    .select(['slug', 'name'])
    .orderBy('sort_key')
    .limit(mostSuggested)
    .execute();
}

/** Published descriptions to choose among, in the order of their titles. */
export async function listEntrySuggestions(db: Db): Promise<readonly Suggestion[]> {
  return db
    .selectFrom('entry_card')
    .select(['slug', 'title as name'])
    .orderBy('title_key')
    .limit(mostSuggested)
    .execute();
}

/** The slugs of organisations by what was typed: a slug or a whole name. */
export async function findOrganisationSlugs(
  db: Db,
  typed: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (typed.length === 0) return new Map();
  const rows = await db
    .selectFrom('organisation')
    .select(['slug', 'name'])
    .where((eb) => eb.or([eb('slug', 'in', typed), eb('name', 'in', typed)]))
    .orderBy('slug')
    .execute();
  return byBoth(rows);
}

/** The slugs of entries by what was typed: a slug that they have or had, or the whole title of a published one. */
export async function findEntrySlugs(db: Db, typed: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (typed.length === 0) return new Map();
  const titled = await db
    .selectFrom('entry_card')
    .select(['slug', 'title as name'])
    .where('title', 'in', typed)
    .orderBy('slug')
    .execute();
  const named = await db
    .selectFrom('slug_history')
    .innerJoin('entry', 'entry.id', 'slug_history.entry_id')
    .select(['entry.slug', 'slug_history.slug as name'])
    .where('slug_history.slug', 'in', typed)
    .execute();
  return byBoth([...titled, ...named]);
}

function byBoth(rows: readonly Suggestion[]): ReadonlyMap<string, string> {
  return new Map([
    ...rows.map(({ slug, name }) => [name, slug] as const),
    ...rows.map(({ slug }) => [slug, slug] as const),
  ]);
}
