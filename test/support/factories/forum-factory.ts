import type { PostTable, ThreadTable } from '#db/tables/forum.ts';
import type { Category } from '#src/features/forum/categories/category.ts';
import { findCategory } from '#src/features/forum/categories/category-queries.ts';
import type { ThreadKind } from '#src/features/forum/threads/thread.ts';
import { rendererVersion, renderMarkdown } from '#src/lib/markdown/index.ts';
import { slugify } from '#src/lib/slug.ts';
import type { Role } from '#src/platform/access/actor.ts';
import type { VisibilityKey } from '#src/platform/access/visibility.ts';
import type { App } from '#src/platform/app.ts';

type Maker = Pick<App, 'db' | 'ids' | 'clock'>;

/** A category of the forum; where nobody says otherwise every member reads it. */
export async function makeCategory(
  app: Maker,
  {
    id = app.ids.next(),
    name = 'Fråga nätverket',
    slug = `kategori-${id}`,
    about = '',
    visibility,
    network,
    holds = 'talk',
    position = 1,
    isClosed = false,
  }: {
    id?: string;
    name?: string;
    slug?: string;
    about?: string;
    /** `closed-group` = `category:` and its own id. */
    visibility?: VisibilityKey | 'closed-group';
    network?: { id: string };
    holds?: Category['holds'];
    position?: number;
    isClosed?: boolean;
  } = {},
): Promise<Category> {
  const at = app.clock.now().toISOString();
  await app.db
    .insertInto('forum_category')
    .values({
      id,
      slug,
      name,
      about,
      position,
      visibility: visibility === 'closed-group' ? `category:${id}` : (visibility ?? 'member'),
      network_id: network?.id ?? null,
      holds,
      created_at: at,
      changed_at: at,
      closed_at: isClosed ? at : null,
    })
    .execute();
  const category = await findCategory(app.db, { id });
  if (!category) throw new Error('The category is not there.');
  return category;
}

export type MadeThread = { id: string; slug: string; path: string; category: Category; postId: string };

type Words = {
  author?: { id: string };
  organisation?: { id: string };
  role?: Role;
  body?: string;
};

/** A thread with its first post, as rows: nothing follows from it but that it can be read. */
export async function makeThread(
  app: Maker,
  {
    category,
    title = 'Räcker delad anställning?',
    kind = 'question',
    state = 'visible',
    entry,
    tags = [],
    pinnedUntil = null,
    ...words
  }: Words & {
    category: Category;
    title?: string;
    kind?: ThreadKind;
    state?: ThreadTable['state'];
    entry?: { id: string };
    tags?: readonly { vocabulary: string; value: string }[];
    pinnedUntil?: string | null;
  },
): Promise<MadeThread> {
  const id = app.ids.next();
  const slug = slugify(title);
  const at = app.clock.now().toISOString();
  await app.db
    .insertInto('thread')
    .values({
      id,
      category_id: category.id,
      slug,
      title,
      kind,
      author_id: words.author?.id ?? null,
      entry_id: entry?.id ?? null,
      state,
      merged_into_id: null,
      created_at: at,
      last_post_at: at,
      pinned_until: pinnedUntil,
    })
    .execute();
  const rows = tags.map((tag) => ({ thread_id: id, ...tag }));
  if (rows.length > 0) await app.db.insertInto('thread_tag').values(rows).execute();
  const post = await makePost(app, { thread: { id }, ...words });
  return { id, slug, category, postId: post.id, path: `/forum/${category.slug}/${id}-${slug}` };
}

export type MadePost = { id: string; number: number };

/** The next post of the thread, with the thread's counts. */
export async function makePost(
  app: Maker,
  {
    thread,
    author,
    organisation,
    role = 'reader',
    body = 'Vi delar en skolkurator med grannkommunen. Räcker det?',
    state = 'visible',
    replyTo,
    hasHelped = false,
    ...rest
  }: Words & {
    thread: { id: string };
    state?: PostTable['state'];
    stateReason?: string;
    replyTo?: { id: string };
    hasHelped?: boolean;
    isForUnnamed?: boolean;
  },
): Promise<MadePost> {
  const id = app.ids.next();
  const at = app.clock.now().toISOString();
  const isShown = state === 'visible' ? 1 : 0;
  const { last_number: number } = await app.db
    .updateTable('thread')
    .set((eb) => ({
      last_number: eb('last_number', '+', 1),
      posts: eb('posts', '+', isShown),
      helped: eb('helped', '+', isShown && hasHelped ? 1 : 0),
      ...(isShown && { last_post_at: at }),
    }))
    .where('id', '=', thread.id)
    .returning('last_number')
    .executeTakeFirstOrThrow();
  await app.db
    .insertInto('post')
    .values({
      id,
      thread_id: thread.id,
      number,
      author_id: author?.id ?? null,
      author_organisation_id: organisation?.id ?? null,
      author_role: role,
      is_for_unnamed: rest.isForUnnamed ? 1 : 0,
      reply_to_id: replyTo?.id ?? null,
      kind: 'post',
      did_entry_id: null,
      body_md: body,
      body_html: renderMarkdown(body),
      renderer_version: rendererVersion,
      state,
      state_at: at,
      state_by: null,
      state_reason: rest.stateReason ?? null,
      helped_at: hasHelped ? at : null,
      helped_by: null,
      law_as_of: null,
      law_checked_by: null,
      law_checked_at: null,
      created_at: at,
      edited_at: null,
    })
    .execute();
  return { id, number };
}
