import type { Db } from '#src/platform/app.ts';
import type { Post } from '../posts/post.ts';
import { toPost } from '../posts/post-queries.ts';

const most = 200;

/** The visible posts of the thread, in order. */
export async function listVisiblePosts(db: Db, threadId: string): Promise<readonly Post[]> {
  const rows = await db
    .selectFrom('post')
    .selectAll()
    .where('thread_id', '=', threadId)
    .where('state', '=', 'visible')
    .orderBy('number')
    .limit(most)
    .execute();
  return rows.map(toPost);
}
