import type { Selectable } from 'kysely';
import type { ThreadTable } from '#db/tables/forum.ts';
import type { Db } from '#src/platform/app.ts';
import type { Category } from '../categories/category.ts';
import { findCategory } from '../categories/category-queries.ts';
import type { Thread } from './thread.ts';

/** The thread with its category, whatever its state. */
export async function findThread(db: Db, id: string): Promise<Thread | undefined> {
  const row = await db.selectFrom('thread').selectAll().where('id', '=', id).executeTakeFirst();
  const category = row && (await findCategory(db, { id: row.category_id }));
  return row && category && toThread(row, category);
}

export function toThread(row: Selectable<ThreadTable>, category: Category): Thread {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    kind: row.kind,
    category,
    authorId: row.author_id,
    entryId: row.entry_id,
    state: row.state,
    mergedIntoId: row.merged_into_id,
    createdAt: row.created_at,
    posts: row.posts,
    helped: row.helped,
    lastPostAt: row.last_post_at,
    lastNumber: row.last_number,
    isLocked: row.is_locked === 1,
    pinnedUntil: row.pinned_until,
    version: row.version,
  };
}
