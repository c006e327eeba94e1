import { messages } from '#src/i18n/index.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import type { Followed, News, NewsSource, NewsView } from '#src/platform/notices/news-source.ts';
import type { LoggedEvent } from '#src/platform/registries.ts';
import { excerptOf } from '../posts/excerpt.ts';
import { type Post, postPath } from '../posts/post.ts';
import { findPost } from '../posts/post-queries.ts';
import { tagKey } from '../posts/tag-rules.ts';
import { findAskerOf } from '../requests/question-queries.ts';
import { authorText } from '../threads/author-text.ts';
import type { Thread } from '../threads/thread.ts';
import { findThread } from '../threads/thread-queries.ts';
import { visiblePost } from '../visible-service.ts';
import { closedMark } from './closed.ts';
import { findAuthor, listMentioned, listMergedInto, listThreadTags } from './news-queries.ts';
import { viewsOf, whenVisible } from './when-visible.ts';

const longestExcerpt = 240;

/**
 * Posts, told once each: when they are written, or when a moderator has let them through. When one is changed, those
 * whom the new words call on are told.
 */
export const postNews: NewsSource = {
  name: 'post',
  kinds: ['thread.started', 'post.written', 'post.state-changed', 'post.edited'],
  news: ({ db }, event) => (event.kind === 'post.edited' ? callsOf({ db }, event) : newsOf({ db }, event)),
  present: (app, actor, ids, lang) => viewsOf(ids, (id) => presentPost(app, actor, id, lang)),
};

async function callsOf({ db }: Pick<App, 'db'>, { data }: LoggedEvent): Promise<News | undefined> {
  const post = await findPost(db, String(data['post']));
  const called = [data['called'] ?? []].flat().map(String);
  if (post?.state !== 'visible' || called.length === 0) return undefined;
  const place: Followed = { type: 'thread', id: post.threadId };
  return { subjectId: post.id, of: [], place, to: called.map(asMentioned) };
}

async function newsOf(app: Pick<App, 'db'>, { data, kind }: LoggedEvent): Promise<News | undefined> {
  const post = await findPost(app.db, String(data['post']));
  const thread = post?.state === 'visible' ? await findThread(app.db, post.threadId) : undefined;
  if (!post || !thread) return undefined;
  const place: Followed = { type: 'thread', id: thread.id };
  const { authorId } = post;
  // who has asked without a name is told by the question itself that it is put
  const asker = post.number === 1 ? await findAskerOf(app.db, thread.id) : undefined;
  return {
    subjectId: post.id,
    of: await placesOf(app, thread),
    place,
    // whom a change has called on since, that change tells
    to: await listenersOf(app, post, thread, kind === 'post.state-changed' ? undefined : post.createdAt),
    isOnce: true,
    notTo: [authorId, asker].flatMap((one) => one ?? []),
    ...(authorId !== null && { nowFollow: [{ personId: authorId, object: place }] }),
  };
}

async function placesOf({ db }: Pick<App, 'db'>, thread: Thread): Promise<readonly Followed[]> {
  const tags = await listThreadTags(db, thread.id);
  const merged = await listMergedInto(db, thread.id);
  return [
    ...[thread.id, ...merged].map((id): Followed => ({ type: 'thread', id })),
    ...(thread.entryId === null ? [] : [{ type: 'entry', id: thread.entryId } as const]),
    ...tags.map((tag): Followed => ({ type: 'tag', id: tagKey(tag) })),
    { type: 'category', id: thread.category.id },
  ];
}

/** Whom the post answers, whom it calls, and who began the thread. */
async function listenersOf(
  { db }: Pick<App, 'db'>,
  post: Post,
  thread: Thread,
  calledUntil: string | undefined,
): Promise<News['to']> {
  const answered = post.replyToId === null ? undefined : await findPost(db, post.replyToId);
  const mentioned = await listMentioned(db, post.id, calledUntil);
  const asked = post.number > 1 ? [answered?.authorId, thread.authorId] : [];
  const answeredPeople = asked.flatMap((personId) => personId ?? []);
  return [
    ...answeredPeople.map((personId) => ({ personId, because: 'answered' as const })),
    ...mentioned.map(asMentioned),
  ];
}

const asMentioned = (personId: string) => ({ personId, because: 'mentioned' as const });

async function presentPost(
  app: App,
  actor: Actor,
  id: string,
  lang: 'sv' | 'en',
): Promise<NewsView | undefined> {
  const found = await whenVisible(visiblePost(app, actor, id));
  const author = found && (await findAuthor(app.db, id));
  if (!found || !author || found.post.state !== 'visible') return undefined;
  const { post, thread } = found;
  const words = messages(lang).notifications.news;
  return {
    title: post.number === 1 ? words.thread(thread.title) : words.answer(thread.title),
    by: authorText(author, lang),
    path: postPath(post),
    excerpt: excerptOf(post.bodyHtml, longestExcerpt),
    ...closedMark(thread.category),
  };
}
