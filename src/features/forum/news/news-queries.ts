import type { Db } from '#src/platform/app.ts';
import { compiledOnce } from '#src/platform/compiled-queries.ts';
import type { ThreadTag } from '../posts/tag-rules.ts';
import { type ShownAuthor, toAuthor } from '../threads/author.ts';

/** As whom the post's author wrote it. */
export async function findAuthor(db: Db, postId: string): Promise<ShownAuthor | undefined> {
  const [row] = await authorOf(db, { postId });
  return row && toAuthor(row);
}

const authorOf = compiledOnce((db, { postId }: { postId: string }) =>
  db
    .selectFrom('post as p')
    .leftJoin('person as a', 'a.id', 'p.author_id')
    .leftJoin('organisation as o', 'o.id', 'p.author_organisation_id')
    .select([
      'p.author_role',
      'p.is_for_unnamed',
      'o.slug as organisation_slug',
      'o.name as organisation_name',
      'a.name as author_name',
    ])
    .where('p.id', '=', postId),
);

/** The people who are called to the post, by then where a moment is given. */
export async function listMentioned(db: Db, postId: string, until?: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('post_mention')
    .select('person_id')
    .where('post_id', '=', postId)
    .$if(until !== undefined, (query) => query.where('at', '<=', until ?? ''))
    .execute();
  return rows.map((row) => row.person_id);
}

export async function listThreadTags(db: Db, threadId: string): Promise<readonly ThreadTag[]> {
  return db
    .selectFrom('thread_tag')
    .select(['vocabulary', 'value'])
    .where('thread_id', '=', threadId)
    .orderBy('vocabulary')
    .orderBy('value')
    .execute();
}

/** The threads that have become a part of this one. */
export async function listMergedInto(db: Db, threadId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('thread')
    .select('id')
    .where('state', '=', 'merged')
    .where('merged_into_id', '=', threadId)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Who wrote what stood in the thread at that time. */
export async function listAuthors(db: Db, threadId: string, until: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('post')
    .select('author_id')
    .distinct()
    .where('thread_id', '=', threadId)
    .where('created_at', '<=', until)
    .where('author_id', 'is not', null)
    .orderBy('author_id')
    .execute();
  return rows.flatMap(({ author_id }) => author_id ?? []);
}

/** Whose post a decision is about. */
export async function findDecidedPost(db: Db, decisionId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('post_decision')
    .select('post_id')
    .where('id', '=', decisionId)
    .executeTakeFirst();
  return row?.post_id;
}

/** Questions that nobody has answered, in categories that the networks run, the oldest first. */
export async function listOpenQuestions(
  db: Db,
  networkIds: readonly string[],
  page: { before: string; limit: number },
): Promise<readonly string[]> {
  if (networkIds.length === 0) return [];
  const rows = await db
    .selectFrom('thread as t')
    .innerJoin('forum_category as c', 'c.id', 't.category_id')
    .select('t.id')
    .where('t.kind', '=', 'question')
    .where('t.state', '=', 'visible')
    .where('t.posts', '<=', 1)
    .where('t.is_locked', '=', 0)
    .where('t.created_at', '<', page.before)
    .where('c.network_id', 'in', networkIds)
    .where('c.closed_at', 'is', null)
    .orderBy('t.created_at')
    .orderBy('t.id')
    .limit(page.limit)
    .execute();
  return rows.map(({ id }) => id);
}
