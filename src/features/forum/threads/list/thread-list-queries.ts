import type { Cursor } from '#src/lib/paging.ts';
import type { Db } from '#src/platform/app.ts';
import type { ThreadTag } from '../../posts/tag-rules.ts';
import { readTag } from '../../posts/tag-rules.ts';
import { type AuthorColumns, toAuthor } from '../author.ts';
import type { ThreadKind } from '../thread.ts';
import type { CountedThread } from './thread-counts-rules.ts';
import type { ListedThread, ThreadFilter } from './thread-list.ts';

type Narrowed = ThreadFilter & {
  categoryIds: readonly string[];
  /** Pinned threads stand apart: those that are so at the moment, or all others. */
  pinned?: { isPinned: boolean; at: string } | undefined;
};
type Page<After> = { after: After | undefined; limit: number };

/** Visible threads of the categories, those that were written in last first, without what only one reader is shown. */
export async function listThreads(
  db: Db,
  { after, limit, ...listing }: Narrowed & Page<Cursor>,
): Promise<readonly ListedThread[]> {
  const rows = await selectListed(db, listing)
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('t.last_post_at', 't.id'), '<', eb.tuple(after?.[0] ?? '', after?.[1] ?? '')),
      ),
    )
    .orderBy('t.last_post_at', 'desc')
    .orderBy('t.id', 'desc')
    .limit(limit)
    .execute();
  return withTags(db, rows);
}

/** The same, those that were begun last first: what is written meanwhile moves none of them. */
export async function listBegunThreads(
  db: Db,
  { after, limit, ...listing }: Narrowed & Page<string>,
): Promise<readonly ListedThread[]> {
  const rows = await selectListed(db, listing)
    .$if(after !== undefined, (query) => query.where('t.id', '<', after ?? ''))
    .orderBy('t.id', 'desc')
    .limit(limit)
    .execute();
  return withTags(db, rows);
}

/** How many threads the same lists have in all. */
export async function countListed(db: Db, listing: Narrowed): Promise<number> {
  const row = await db
    .selectFrom(selectListed(db, listing).as('listed'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

async function withTags(db: Db, rows: readonly ListedRow[]): Promise<readonly ListedThread[]> {
  const tags = await listTagsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => toListed(row, tags.get(row.id) ?? []));
}

function selectListed(db: Db, { categoryIds, kind, tag, isUnhelped, pinned }: Narrowed) {
  const known = tag === undefined ? undefined : readTag(tag);
  return db
    .selectFrom('thread as t')
    .innerJoin('forum_category as c', 'c.id', 't.category_id')
    .leftJoin('post as p', (join) => join.onRef('p.thread_id', '=', 't.id').on('p.number', '=', 1))
    .leftJoin('organisation as o', 'o.id', 'p.author_organisation_id')
    .leftJoin('person as a', 'a.id', 'p.author_id')
    .select([
      't.id',
      't.slug',
      't.title',
      't.kind',
      't.category_id',
      't.posts',
      't.helped',
      't.created_at',
      't.last_post_at',
      't.last_number',
      't.is_locked',
      't.pinned_until',
      'c.slug as category_slug',
      'c.name as category_name',
      'p.author_role',
      'p.is_for_unnamed',
      'o.slug as organisation_slug',
      'o.name as organisation_name',
      'a.name as author_name',
    ])
    .where('t.category_id', 'in', categoryIds)
    .where('t.state', '=', 'visible')
    .$if(kind !== undefined, (query) => query.where('t.kind', '=', kind ?? 'question'))
    .$if(isUnhelped, (query) => query.where('t.kind', '=', 'question').where('t.helped', '=', 0))
    .$if(known !== undefined, (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('thread_tag as g')
            .select('g.thread_id')
            .whereRef('g.thread_id', '=', 't.id')
            .where('g.vocabulary', '=', known?.vocabulary ?? '')
            .where('g.value', '=', known?.value ?? ''),
        ),
      ),
    )
    .$if(pinned?.isPinned === true, (query) => query.where('t.pinned_until', '>', pinned?.at ?? ''))
    .$if(pinned?.isPinned === false, (query) =>
      query.where((eb) =>
        eb.or([eb('t.pinned_until', 'is', null), eb('t.pinned_until', '<=', pinned?.at ?? '')]),
      ),
    );
}

type ListedRow = { [K in keyof AuthorColumns]: AuthorColumns[K] | null } & {
  id: string;
  slug: string;
  title: string;
  kind: ThreadKind;
  category_id: string;
  category_slug: string;
  category_name: string;
  posts: number;
  helped: number;
  created_at: string;
  last_post_at: string;
  last_number: number;
  is_locked: number;
  pinned_until: string | null;
};

function toListed(row: ListedRow, tags: readonly ThreadTag[]): ListedThread {
  const { author_role = null, is_for_unnamed = null } = row;
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    kind: row.kind,
    category: { id: row.category_id, slug: row.category_slug, name: row.category_name },
    author: toAuthor({
      ...row,
      author_role: author_role ?? 'reader',
      is_for_unnamed: is_for_unnamed ?? 0,
    }),
    answers: Math.max(row.posts - 1, 0),
    helped: row.helped,
    createdAt: row.created_at,
    lastPostAt: row.last_post_at,
    lastNumber: row.last_number,
    isLocked: row.is_locked === 1,
    pinnedUntil: row.pinned_until,
    tags,
    unread: undefined,
  };
}

/** The tags of each of the threads. */
export async function listTagsOf(
  db: Db,
  threadIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ThreadTag[]>> {
  if (threadIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('thread_tag')
    .selectAll()
    .where('thread_id', 'in', threadIds)
    .orderBy('vocabulary')
    .orderBy('value')
    .execute();
  return new Map(
    [...Map.groupBy(rows, (row) => row.thread_id)].map(([id, tags]) => [
      id,
      tags.map(({ vocabulary, value }) => ({ vocabulary, value })),
    ]),
  );
}

/** What is counted of the visible threads; of these alone, when ids are given. */
export async function listCounted(
  db: Db,
  threadIds?: readonly string[],
): Promise<readonly (readonly [id: string, thread: CountedThread])[]> {
  const rows = await db
    .selectFrom('thread')
    .select(['id', 'category_id', 'kind', 'helped'])
    .where('state', '=', 'visible')
    .$if(threadIds !== undefined, (query) => query.where('id', 'in', threadIds ?? []))
    .execute();
  const tags = await db
    .selectFrom('thread_tag')
    .selectAll()
    .$if(threadIds !== undefined, (query) => query.where('thread_id', 'in', threadIds ?? []))
    .execute();
  const tagsOf = Map.groupBy(tags, (tag) => tag.thread_id);
  return rows.map((row) => [
    row.id,
    {
      categoryId: row.category_id,
      kind: row.kind,
      isUnhelped: row.kind === 'question' && row.helped === 0,
      tags: (tagsOf.get(row.id) ?? []).map(({ vocabulary, value }) => `${vocabulary}:${value}`),
    },
  ]);
}

/** How many visible posts of each thread stand above the number. */
export async function countPostsAbove(
  db: Db,
  read: readonly { threadId: string; number: number }[],
): Promise<ReadonlyMap<string, number>> {
  if (read.length === 0) return new Map();
  const rows = await db
    .selectFrom('post')
    .select((eb) => ['thread_id', eb.fn.countAll<number>().as('count')])
    .where('state', '=', 'visible')
    .where((eb) =>
      eb.or(
        read.map(({ threadId, number }) =>
          eb.and([eb('thread_id', '=', threadId), eb('number', '>', number)]),
        ),
      ),
    )
    .groupBy('thread_id')
    .execute();
  return new Map(rows.map((row) => [row.thread_id, Number(row.count)]));
}
