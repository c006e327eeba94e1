import type { Selectable } from 'kysely';
import type { ForumCategoryTable } from '#db/tables/forum.ts';
import type { VisibilityKey } from '#src/platform/access/visibility.ts';
import type { Db } from '#src/platform/app.ts';
import type { Category } from './category.ts';

/** Every category of the portal, in the order in which they are shown. */
export async function listCategories(db: Db): Promise<readonly Category[]> {
  const rows = await db.selectFrom('forum_category').selectAll().orderBy('position').orderBy('id').execute();
  return rows.map(toCategory);
}

export async function findCategory(
  db: Db,
  by: { id: string } | { slug: string },
): Promise<Category | undefined> {
  const row = await db
    .selectFrom('forum_category')
    .selectAll()
    .where((eb) => ('id' in by ? eb('id', '=', by.id) : eb('slug', '=', by.slug)))
    .executeTakeFirst();
  return row && toCategory(row);
}

function toCategory(row: Selectable<ForumCategoryTable>): Category {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    about: row.about,
    visibility: row.visibility as VisibilityKey,
    networkId: row.network_id,
    holds: row.holds,
    version: row.version,
    isClosed: row.closed_at !== null,
  };
}
