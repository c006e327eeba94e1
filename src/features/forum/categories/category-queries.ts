import type { Selectable } from 'kysely';
import type { ForumCategoryTable } from '#db/tables/forum.ts';
import type { VisibilityKey } from '#src/platform/access/visibility.ts';
import type { Db } from '#src/platform/app.ts';
import type { Category } from './category.ts';

type CategoryRow = Selectable<ForumCategoryTable> & {
  network_slug: string | null;
  network_name: string | null;
};

/** Every category of the portal, in the order in which they are shown. */
export async function listCategories(db: Db): Promise<readonly Category[]> {
  const rows = await selectCategories(db).orderBy('c.position').orderBy('c.id').execute();
  return rows.map(toCategory);
}

export async function findCategory(
  db: Db,
  by: { id: string } | { slug: string },
): Promise<Category | undefined> {
  const row = await selectCategories(db)
    .where((eb) => ('id' in by ? eb('c.id', '=', by.id) : eb('c.slug', '=', by.slug)))
    .executeTakeFirst();
  return row && toCategory(row);
}

/** Whether anything was ever written there, shown or not. */
export async function hasThreads(db: Db, categoryId: string): Promise<boolean> {
  const row = await db
    .selectFrom('thread')
    .select('id')
    .where('category_id', '=', categoryId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

function selectCategories(db: Db) {
  return db
    .selectFrom('forum_category as c')
    .leftJoin('network as n', 'n.id', 'c.network_id')
    .selectAll('c')
    .select(['n.slug as network_slug', 'n.name as network_name']);
}

export function toCategory(row: CategoryRow): Category {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    about: row.about,
    visibility: row.visibility as VisibilityKey,
    networkId: row.network_id,
    network: row.network_slug === null ? null : { slug: row.network_slug, name: row.network_name ?? '' },
    holds: row.holds,
    version: row.version,
    isClosed: row.closed_at !== null,
  };
}
