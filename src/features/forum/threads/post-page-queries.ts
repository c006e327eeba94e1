import type { Db } from '#src/platform/app.ts';
import { compiledOnce } from '#src/platform/compiled-queries.ts';
import { type AuthorColumns, type ShownAuthor, toAuthor } from './author.ts';

/** A post as the page of its thread needs it, whatever its state. */
export type PostRow = AuthorColumns & {
  id: string;
  number: number;
  author_id: string | null;
  author_organisation_id: string | null;
  kind: 'post' | 'did-so';
  did_entry_id: string | null;
  body_html: string;
  state: 'visible' | 'awaiting' | 'hidden' | 'removed';
  state_reason: string | null;
  helped_at: string | null;
  law_as_of: string | null;
  law_checker_name: string | null;
  law_checked_at: string | null;
  created_at: string;
  edited_at: string | null;
  version: number;
  thanks: number;
  reply_number: number | null;
  reply_role: string | null;
  reply_unnamed: number | null;
  reply_organisation: string | null;
};

/** The posts of the thread with these numbers, in order. */
export async function listPostRows(
  db: Db,
  threadId: string,
  { from, to }: { from: number; to: number },
): Promise<readonly PostRow[]> {
  const rows = await postsBetween(db, { threadId, from, to });
  return rows.map(withThanks);
}

const postsBetween = compiledOnce(
  (db, { threadId, from, to }: { threadId: string; from: number; to: number }) =>
    selectPosts(db, threadId).where('p.number', '>=', from).where('p.number', '<=', to).orderBy('p.number'),
);

/** The newest visible posts of the thread, in order. */
export async function listNewestRows(db: Db, threadId: string, limit: number): Promise<readonly PostRow[]> {
  const rows = await selectPosts(db, threadId)
    .where('p.state', '=', 'visible')
    .orderBy('p.number', 'desc')
    .limit(limit)
    .execute();
  return rows.map(withThanks).toReversed();
}

/** PostgreSQL counts in bigint, which comes as text. */
const withThanks = <Row extends { thanks: unknown }>(row: Row) => ({ ...row, thanks: Number(row.thanks) });

function selectPosts(db: Db, threadId: string) {
  return (
    db
      .selectFrom('post as p')
      .leftJoin('organisation as o', 'o.id', 'p.author_organisation_id')
      .leftJoin('person as a', 'a.id', 'p.author_id')
      .leftJoin('person as c', 'c.id', 'p.law_checked_by')
      // what was answered may have been moved to another thread, which not everybody reads
      .leftJoin('post as r', (join) =>
        join.onRef('r.id', '=', 'p.reply_to_id').onRef('r.thread_id', '=', 'p.thread_id'),
      )
      .leftJoin('organisation as ro', 'ro.id', 'r.author_organisation_id')
      .select((eb) => [
        'p.id',
        'p.number',
        'p.author_id',
        'p.author_organisation_id',
        'p.author_role',
        'p.is_for_unnamed',
        'p.kind',
        'p.did_entry_id',
        'p.body_html',
        'p.state',
        'p.state_reason',
        'p.helped_at',
        'p.law_as_of',
        'c.name as law_checker_name',
        'p.law_checked_at',
        'p.created_at',
        'p.edited_at',
        'p.version',
        'o.slug as organisation_slug',
        'o.name as organisation_name',
        'a.name as author_name',
        'r.number as reply_number',
        'r.author_role as reply_role',
        'r.is_for_unnamed as reply_unnamed',
        'ro.name as reply_organisation',
        eb
          .selectFrom('post_thanks as k')
          .select(({ fn }) => fn.countAll<number>().as('n'))
          .whereRef('k.post_id', '=', 'p.id')
          .$asScalar()
          .as('thanks'),
      ])
      .where('p.thread_id', '=', threadId)
  );
}

/** Who thanks for each of the posts, by name, the first first. */
export async function listThanks(
  db: Db,
  postIds: readonly string[],
): Promise<ReadonlyMap<string, readonly { personId: string; name: string }[]>> {
  if (postIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('post_thanks as k')
    .innerJoin('person as p', 'p.id', 'k.person_id')
    .select(['k.post_id', 'k.person_id as personId', 'p.name'])
    .where('k.post_id', 'in', postIds)
    .orderBy('k.at')
    .orderBy('k.person_id')
    .execute();
  return Map.groupBy(rows, (row) => row.post_id);
}

/** Which of the posts the person keeps. */
export async function listBookmarked(
  db: Db,
  postIds: readonly string[],
  personId: string,
): Promise<ReadonlySet<string>> {
  if (postIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('post_bookmark')
    .select('post_id')
    .where('person_id', '=', personId)
    .where('post_id', 'in', postIds)
    .execute();
  return new Set(rows.map((row) => row.post_id));
}

/** The visible posts of the thread that helped, with who wrote them. */
export async function listHelped(
  db: Db,
  threadId: string,
): Promise<readonly { id: string; number: number; author: ShownAuthor }[]> {
  const rows = await db
    .selectFrom('post as p')
    .leftJoin('organisation as o', 'o.id', 'p.author_organisation_id')
    .leftJoin('person as a', 'a.id', 'p.author_id')
    .select(['p.id', 'p.number', 'p.author_role', 'p.is_for_unnamed'])
    .select(['o.slug as organisation_slug', 'o.name as organisation_name', 'a.name as author_name'])
    .where('p.thread_id', '=', threadId)
    .where('p.state', '=', 'visible')
    .where('p.helped_at', 'is not', null)
    .orderBy('p.number')
    .execute();
  return rows.map((row) => ({ id: row.id, number: row.number, author: toAuthor(row) }));
}

/** The first visible post of the thread above the number. */
export async function findFirstAfter(db: Db, threadId: string, number: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('post')
    .select('number')
    .where('thread_id', '=', threadId)
    .where('number', '>', number)
    .where('state', '=', 'visible')
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
  return row?.number;
}
