import { messages } from '#src/i18n/index.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import type { News, NewsSource, NewsView, PersonalReason } from '#src/platform/notices/news-source.ts';
import { type Post, postPath } from '../posts/post.ts';
import { findPost } from '../posts/post-queries.ts';
import type { Thread } from '../threads/thread.ts';
import { findThread } from '../threads/thread-queries.ts';
import { isVisibleThread, visiblePost } from '../visible-service.ts';
import { closedMark } from './closed.ts';
import { findDecidedPost } from './news-queries.ts';
import { viewsOf, whenVisible } from './when-visible.ts';

/** *Svar som hjälpte*: told to whoever wrote it. */
export const helpedNews: NewsSource = {
  name: 'helped',
  kinds: ['post.helped'],
  async news({ db }, { data }) {
    const post = await findPost(db, String(data['post']));
    return post?.helpedAt ? toAuthor(post, post.id, 'helped') : undefined;
  },
  present: (app, actor, ids, lang) =>
    viewsOf(ids, async (id): Promise<NewsView | undefined> => {
      const found = await whenVisible(visiblePost(app, actor, id));
      if (!found?.post.helpedAt || found.post.authorId !== actorId(actor)) return undefined;
      const title = messages(lang).notifications.news.helped(found.thread.title);
      return { title, by: '', path: postPath(found.post), ...closedMark(found.thread.category) };
    }),
};

/** What was decided about a post, and why: told to whoever wrote it, by the post that the decision names. */
export const decidedNews: NewsSource = {
  name: 'decision',
  kinds: ['post.decided'],
  async news({ db }, { data }) {
    const post = await findPost(db, String(data['post']));
    return post && toAuthor(post, String(data['decision']), 'decided');
  },
  present: (app, actor, ids, lang) =>
    viewsOf(ids, async (id): Promise<NewsView | undefined> => {
      const own = await findOwn(app, actor, await findDecidedPost(app.db, id));
      if (!own) return undefined;
      const { news } = messages(lang).notifications;
      const title = news.decided(own.thread.title);
      const path = `${postPath(own.post)}/beslut`;
      return { title, by: news.moderation, path, ...closedMark(own.thread.category) };
    }),
};

function toAuthor(post: Post, subjectId: string, because: PersonalReason): News | undefined {
  if (post.authorId === null) return undefined;
  const place = { type: 'thread', id: post.threadId } as const;
  return { subjectId, of: [], place, to: [{ personId: post.authorId, because }] };
}

/** A post of the actor's own, hidden or removed too, in a category that they still may see. */
async function findOwn(
  { db }: Pick<App, 'db'>,
  actor: Actor,
  postId: string | undefined,
): Promise<{ post: Post; thread: Thread } | undefined> {
  const post = postId === undefined ? undefined : await findPost(db, postId);
  const thread = post && (await findThread(db, post.threadId));
  if (!post || !thread || post.authorId === null || post.authorId !== actorId(actor)) return undefined;
  return isVisibleThread(actor, { ...thread, state: 'visible' }) ? { post, thread } : undefined;
}
