import { acceptText, type TextGate } from '#src/features/privacy/accept-text.ts';
import { slugify } from '#src/lib/slug.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError } from '#src/platform/errors.ts';
import { done, type Outcome, refused } from '#src/platform/outcome.ts';
import type { Category } from '../../categories/category.ts';
import { findCategory } from '../../categories/category-queries.ts';
import { mayStandIn } from '../../categories/category-rules.ts';
import { type Linking, relinkThread } from '../../posts/links/post-links.ts';
import type { Post } from '../../posts/post.ts';
import { recountThread } from '../../posts/post-change-queries.ts';
import { insertThread } from '../../posts/post-write-queries.ts';
import { type Thread, threadPath } from '../../threads/thread.ts';
import { mayModerate } from '../../visible-service.ts';
import { listAround } from '../queue/case-queries.ts';
import { getCaredThread, listOpenCategories } from './cared-thread-service.ts';
import { recordCare } from './record-care.ts';
import { listPlacedPosts, movePosts, takeNumbers } from './thread-care-queries.ts';

const mostPosts = 500;

export type SplitPage = {
  thread: Thread;
  /** All but the first, which stays. */
  posts: readonly Post[];
  /** Where the new thread may stand. */
  categories: readonly Category[];
};

/** The posts that can begin a new thread, and where it may stand; throws as `getCaredThread`. */
export async function openSplit(app: Pick<App, 'db'>, actor: Actor, id: string): Promise<SplitPage> {
  const thread = await getCaredThread(app, actor, id);
  return {
    thread,
    posts: await listAround(app.db, { threadId: id, number: 1, each: mostPosts }),
    categories: await listOpenCategories(app, actor, thread),
  };
}

export type Splitting = TextGate & Linking & Pick<App, 'ids'>;
export type SplitInput = { title: string; category: string; posts: readonly string[] };

/**
 * Makes a thread of its own of the posts, in a category that the actor looks after too, and returns its path. Posts keep
 * their ids, and with them their addresses; the thread's first post stays where it is.
 */
export async function splitThread(
  app: Splitting,
  actor: Actor,
  id: string,
  { title, category: categoryId, posts: ids }: SplitInput,
): Promise<Outcome<string>> {
  const thread = await getCaredThread(app, actor, id);
  if (thread.state !== 'visible') throw new DomainError('conflict');
  const category = await findCategory(app.db, { id: categoryId });
  if (!category || !mayModerate(actor, category)) throw new DomainError('forbidden');
  if (category.holds !== 'talk' || !mayStandIn(thread.category, category))
    return refused({ category: { code: 'not-a-choice' } });
  const wrong = await acceptText(app, actor, { title });
  if (Object.keys(wrong).length > 0) return refused(wrong);
  const made = { id: app.ids.next(), slug: slugify(title) || 'trad', category };
  return app.db.transaction().execute(async (trx): Promise<Outcome<string>> => {
    // numbers are given out while the thread is held: what is written meanwhile comes after
    await takeNumbers(trx, id, 0);
    const posts = await listPlacedPosts(trx, id, ids);
    const [first] = posts;
    if (!first || posts.length !== new Set(ids).size) return refused({ posts: { code: 'required' } });
    const { authorId, createdAt: at } = first;
    await insertThread(trx, {
      ...made,
      categoryId,
      entryId: null,
      title,
      kind: thread.kind,
      state: 'visible',
      authorId,
      at,
    });
    await takeNumbers(trx, made.id, posts.length - 1);
    await movePosts(
      trx,
      posts.map((post) => post.id),
      { from: id, to: made.id, firstNumber: 1 },
    );
    for (const one of [id, made.id]) {
      await recountThread(trx, one);
      await relinkThread(app, trx, actor, one);
    }
    const data = { from: id, to: made.id, category: categoryId };
    for (const threadId of [id, made.id])
      await recordCare(app, trx, actor, { kind: 'thread.split', threadId, data });
    return done(threadPath(made));
  });
}
