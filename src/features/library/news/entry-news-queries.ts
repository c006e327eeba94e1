import type { Db } from '#src/platform/app.ts';

/** Who began the entry and who writes along in it. */
export async function listEntryAuthors(db: Db, entryId: string): Promise<readonly string[]> {
  const began = await db
    .selectFrom('entry')
    .select('created_by')
    .where('id', '=', entryId)
    .executeTakeFirst();
  const along = await db
    .selectFrom('entry_coauthor')
    .select('person_id')
    .where('entry_id', '=', entryId)
    .execute();
  const people = [began?.created_by ?? undefined, ...along.map((row) => row.person_id)];
  return [...new Set(people.flatMap((personId) => personId ?? []))];
}

/** When the entries were published first. */
export async function listEntryBirths(
  db: Db,
  entryIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (entryIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('entry')
    .select(['id', 'published_at'])
    .where('id', 'in', entryIds)
    .execute();
  return new Map(rows.flatMap(({ id, published_at: at }) => (at === null ? [] : [[id, at] as const])));
}
