import type { Db } from '#src/platform/app.ts';
import type { PlacedThread } from '../threads/thread.ts';

export type ThreadAddress = PlacedThread & { lastPostAt: string };

/** A site map holds 50 000 addresses, and the rest of the portal needs some of them. */
const most = 40_000;

/** Where the visible threads of the categories stand, those that were written in last first. */
export async function listOpenAddresses(
  db: Db,
  categoryIds: readonly string[],
): Promise<readonly ThreadAddress[]> {
  const rows = await db
    .selectFrom('thread as t')
    .innerJoin('forum_category as c', 'c.id', 't.category_id')
    .select(['t.id', 't.slug', 'c.slug as category', 't.last_post_at as lastPostAt'])
    .where('t.category_id', 'in', categoryIds)
    .where('t.state', '=', 'visible')
    .orderBy('t.last_post_at', 'desc')
    .orderBy('t.id', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => ({ ...row, category: { slug: row.category } }));
}
