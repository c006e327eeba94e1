import type { Db } from '#src/platform/app.ts';
import type { Post } from '../posts/post.ts';
import { toPost } from '../posts/post-queries.ts';
import { type ShownAuthor, toAuthor } from '../threads/author.ts';

const most = 200;

/** The visible posts of the thread, in order, with as what they were written. */
export async function listVisiblePosts(
  db: Db,
  threadId: string,
): Promise<readonly (Post & { author: ShownAuthor })[]> {
  const rows = await db
    .selectFrom('post as p')
    .leftJoin('organisation as o', 'o.id', 'p.author_organisation_id')
    .selectAll('p')
    .select(['o.slug as organisation_slug', 'o.name as organisation_name'])
    .where('p.thread_id', '=', threadId)
    .where('p.state', '=', 'visible')
    .orderBy('p.number')
    .limit(most)
    .execute();
  return rows.map((row) => ({ ...toPost(row), author: toAuthor({ ...row, author_name: null }) }));
}
