import { requireSelf } from '#src/features/accounts/people/require-self.ts';
import { htmlText } from '#src/lib/html-text.ts';
import { decodeCursor, encodeCursor } from '#src/lib/paging.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { isDomainError } from '#src/platform/errors.ts';
import { postPath } from '../../posts/post.ts';
import { visiblePost } from '../../visible-service.ts';
import { listBookmarks } from './mark-queries.ts';

const pageSize = 20;
const longestExcerpt = 240;

/** A post that the person keeps. */
export type Bookmark = {
  postId: string;
  path: string;
  title: string;
  category: string;
  excerpt: string;
  at: string;
};

/** The person's bookmarks, the newest first; what they may not see any more is left out. */
export async function readBookmarks(
  app: Pick<App, 'db'>,
  actor: Actor,
  typedAfter: string | null,
): Promise<{ bookmarks: readonly Bookmark[]; next: string | undefined }> {
  const personId = requireSelf(actor);
  const after = typedAfter === null ? undefined : decodeCursor(typedAfter);
  const found = await listBookmarks(app.db, personId, { after, limit: pageSize + 1 });
  const shown = found.slice(0, pageSize);
  const bookmarks = await Promise.all(shown.map((mark) => present(app, actor, mark)));
  const last = shown.at(-1);
  return {
    bookmarks: bookmarks.filter((bookmark) => bookmark !== undefined),
    next: found.length > pageSize && last ? encodeCursor([last.at, last.postId]) : undefined,
  };
}

async function present(
  app: Pick<App, 'db'>,
  actor: Actor,
  { postId, at }: { postId: string; at: string },
): Promise<Bookmark | undefined> {
  try {
    const { post, thread } = await visiblePost(app, actor, postId);
    const text = htmlText(post.bodyHtml);
    const excerpt = text.length > longestExcerpt ? `${text.slice(0, longestExcerpt).toWellFormed()} …` : text;
    return { postId, path: postPath(post), title: thread.title, category: thread.category.name, excerpt, at };
  } catch (error) {
    if (isDomainError(error) && error.code === 'not-found') return undefined;
    throw error;
  }
}
