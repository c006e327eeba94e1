import { getPublishedEntry } from '#src/features/library/entry/published-entry-service.ts';
import { findEntryCards } from '#src/features/library/list/entry-list-service.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { isPermitted, requirePermission } from '#src/platform/access/permissions.ts';
import type { App } from '#src/platform/app.ts';
import { DomainError, isDomainError } from '#src/platform/errors.ts';
import type { Outcome } from '#src/platform/outcome.ts';
import type { Category } from '../categories/category.ts';
import { findCategory } from '../categories/category-queries.ts';
import { discussionsId } from '../categories/first-categories.ts';
import { type Posting, startThread, writePost } from '../posts/post-service.ts';
import { readThreadsAbout } from '../threads/links/threads-about-service.ts';
import { listNewestRows } from '../threads/post-page-queries.ts';
import { type ShownPost, showPost } from '../threads/shown-post.ts';
import { type Thread, threadPath } from '../threads/thread.ts';
import { findThread } from '../threads/thread-queries.ts';
import { isVisibleThread } from '../visible-service.ts';
import { findDiscussionId } from './discussion-queries.ts';

const newest = 3;
const longestTitle = 150;

/** What is said of an entry, for this reader. */
export type EntryTalk = {
  /** The entry's own discussion, for those who may read it. */
  discussion: { thread: Thread; posts: readonly ShownPost[] } | undefined;
  /** Members talk about it, whether or not this reader may listen. */
  isTalkedAbout: boolean;
  mayBegin: boolean;
  /** Other threads that point at it and that this reader sees. */
  threads: readonly { title: string; path: string }[];
};

/** The talk about a published entry; what the page shows of it changes with any thread. */
export async function readEntryTalk(app: Pick<App, 'db'>, actor: Actor, entryId: string): Promise<EntryTalk> {
  const thread = await findDiscussion(app, entryId);
  const isSeen = thread && isVisibleThread(actor, thread);
  return {
    discussion: isSeen ? { thread, posts: await readNewest(app, actor, thread) } : undefined,
    isTalkedAbout: thread?.state === 'visible' && thread.posts > 0,
    mayBegin: !thread && isPermitted(actor, 'forum.write'),
    threads: await readThreadsAbout(app, actor, { type: 'entry', id: entryId }),
  };
}

async function findDiscussion(app: Pick<App, 'db'>, entryId: string): Promise<Thread | undefined> {
  const id = await findDiscussionId(app.db, entryId);
  return id === undefined ? undefined : findThread(app.db, id);
}

async function readNewest(app: Pick<App, 'db'>, actor: Actor, thread: Thread): Promise<readonly ShownPost[]> {
  const rows = await listNewestRows(app.db, thread.id, newest);
  return rows.map((row) => showPost(row, thread.category, actor)).filter((post) => post !== undefined);
}

/** The id of the published entry at the address; throws `not-found` where it has moved, too. */
export async function discussedEntryId(app: Pick<App, 'db'>, actor: Actor, slug: string): Promise<string> {
  const found = await getPublishedEntry(app, actor, slug);
  if (found.kind === 'moved') throw new DomainError('not-found');
  return found.entry.head.id;
}

/** The entry that is to be talked about, and the path of its discussion when somebody has begun it. */
export async function openDiscussion(
  app: Pick<App, 'db'>,
  actor: Actor,
  entryId: string,
): Promise<{ title: string; slug: string; category: Category; path: string | undefined }> {
  requirePermission(actor, 'forum.write');
  const card = (await findEntryCards(app, actor, [entryId])).get(entryId);
  const category = await findCategory(app.db, { id: discussionsId });
  if (!card || !category) throw new DomainError('not-found');
  const thread = await findDiscussion(app, entryId);
  return { title: card.title, slug: card.slug, category, path: thread ? threadPath(thread) : undefined };
}

/** Begins the entry's discussion with its first post, or answers in the one that somebody else has begun meanwhile; returns the post's id. */
export async function beginDiscussion(
  app: Posting,
  actor: Actor,
  entryId: string,
  input: { body: string; formKey: string },
): Promise<Outcome<string>> {
  const { title, category } = await openDiscussion(app, actor, entryId);
  const known = await findDiscussionId(app.db, entryId);
  const words = { ...input, place: `entry:${entryId}` } as const;
  if (known) return writePost(app, actor, known, words);
  const head = { category: category.slug, title: title.slice(0, longestTitle).toWellFormed(), entryId };
  try {
    return await startThread(app, actor, { ...words, ...head, kind: 'experience' });
  } catch (error) {
    const begun =
      isDomainError(error) && error.code === 'conflict' && (await findDiscussionId(app.db, entryId));
    if (!begun) throw error;
    return writePost(app, actor, begun, words);
  }
}
