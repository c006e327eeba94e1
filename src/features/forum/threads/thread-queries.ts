import type { Selectable } from 'kysely';
import type { ThreadTable } from '#db/tables/forum.ts';
import type { Db } from '#src/platform/app.ts';
import { compiledOnce } from '#src/platform/compiled-queries.ts';
import type { LinkTarget } from '#src/platform/links/link-kind.ts';
import type { Category } from '../categories/category.ts';
import { toCategory } from '../categories/category-queries.ts';
import type { ThreadTag } from '../posts/tag-rules.ts';
import { type ShownAuthor, toAuthor } from './author.ts';
import type { Thread } from './thread.ts';

/** The thread with its category, whatever its state. */
export async function findThread(db: Db, id: string): Promise<Thread | undefined> {
  const [row] = await threadById(db, { id });
  if (!row) return undefined;
  const { category_id, category_slug, category_name, category_version, category_created_at } = row;
  const category = toCategory({
    ...row,
    id: category_id,
    slug: category_slug,
    name: category_name,
    version: category_version,
    created_at: category_created_at,
  });
  return toThread(row, category);
}

const threadById = compiledOnce((db, { id }: { id: string }) =>
  db
    .selectFrom('thread as t')
    .innerJoin('forum_category as c', 'c.id', 't.category_id')
    .leftJoin('network as n', 'n.id', 'c.network_id')
    .selectAll('t')
    .select([
      'c.slug as category_slug',
      'c.name as category_name',
      'c.about',
      'c.position',
      'c.visibility',
      'c.network_id',
      'c.holds',
      'c.version as category_version',
      'c.created_at as category_created_at',
      'c.changed_at',
      'c.closed_at',
      'n.slug as network_slug',
      'n.name as network_name',
    ])
    .where('t.id', '=', id),
);

/** What the thread is about, in the words of the library's vocabularies. */
export async function listTags(db: Db, threadId: string): Promise<readonly ThreadTag[]> {
  return tagsOf(db, { threadId });
}

const tagsOf = compiledOnce((db, { threadId }: { threadId: string }) =>
  db
    .selectFrom('thread_tag')
    .select(['vocabulary', 'value'])
    .where('thread_id', '=', threadId)
    .orderBy('vocabulary')
    .orderBy('value'),
);

/** What the thread points at. */
export async function listLinks(db: Db, threadId: string): Promise<readonly LinkTarget[]> {
  return linksOf(db, { threadId });
}

const linksOf = compiledOnce((db, { threadId }: { threadId: string }) =>
  db
    .selectFrom('thread_link')
    .select(['target_type as type', 'target_id as id'])
    .where('thread_id', '=', threadId)
    .orderBy('added_at')
    .orderBy('target_id'),
);

/** As whom the thread was begun. */
export async function findThreadAuthor(db: Db, threadId: string): Promise<ShownAuthor | undefined> {
  const row = await db
    .selectFrom('post as p')
    .leftJoin('person as a', 'a.id', 'p.author_id')
    .leftJoin('organisation as o', 'o.id', 'p.author_organisation_id')
    .select(['p.author_role', 'p.is_for_unnamed', 'a.name as author_name'])
    .select(['o.slug as organisation_slug', 'o.name as organisation_name'])
    .where('p.thread_id', '=', threadId)
    .orderBy('p.number')
    .limit(1)
    .executeTakeFirst();
  return row && toAuthor(row);
}

/** The oldest thread with this slug in the category. */
export async function findThreadIdBySlug(
  db: Db,
  { categoryId, slug }: { categoryId: string; slug: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('thread')
    .select('id')
    .where('category_id', '=', categoryId)
    .where('slug', '=', slug)
    .orderBy('id')
    .executeTakeFirst();
  return row?.id;
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

/** Visible threads that point at it, those that were written in last first. */
export async function listThreadsAbout(
  db: Db,
  { type, id }: LinkTarget,
  limit: number,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('thread_link as l')
    .innerJoin('thread as t', 't.id', 'l.thread_id')
    .select('t.id')
    .where('l.target_type', '=', type)
    .where('l.target_id', '=', id)
    .where('t.state', '=', 'visible')
    .orderBy('t.last_post_at', 'desc')
    .orderBy('t.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}
