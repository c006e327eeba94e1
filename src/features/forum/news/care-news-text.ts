import { messages } from '#src/i18n/index.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import type { Followed, NewsSource, NewsView } from '#src/platform/notices/news-source.ts';
import { type Thread, threadPath } from '../threads/thread.ts';
import { findThread } from '../threads/thread-queries.ts';
import { isVisibleThread, visibleThread } from '../visible-service.ts';
import { closedMark } from './closed.ts';
import { listAuthors } from './news-queries.ts';
import { viewsOf, whenVisible } from './when-visible.ts';

const thread = (id: string): Followed => ({ type: 'thread', id });

/** A thread that has become a part of another, by its own id: told to those who follow either; they follow the whole. */
export const mergedNews: NewsSource = {
  name: 'merged',
  kinds: ['thread.merged'],
  async news(_app, { subjectId, data }) {
    const [from, to] = [thread(String(data['from'])), thread(String(data['to']))];
    if (subjectId !== to.id) return undefined;
    return { subjectId: from.id, of: [to, from], place: to, followToo: { of: from, too: to, instead: true } };
  },
  present: (app, actor, ids, lang) =>
    viewsOf(ids, async (id) => {
      const from = await oncePart(app, actor, id);
      const to = from?.mergedIntoId
        ? await whenVisible(visibleThread(app, actor, from.mergedIntoId))
        : undefined;
      return from && to && viewOf(to, messages(lang).notifications.news.merged(from.title, to.title), lang);
    }),
};

/**
 * Posts that have become a thread of their own, by the ids of the two threads: told to who wrote them and who follows the
 * thread where they stood; all of them follow the new one.
 */
export const splitNews: NewsSource = {
  name: 'split',
  kinds: ['thread.split'],
  async news({ db }, { subjectId, at, data }) {
    const [from, to] = [thread(String(data['from'])), thread(String(data['to']))];
    if (subjectId !== to.id) return undefined;
    const authors = await listAuthors(db, to.id, at);
    return {
      subjectId: `${to.id}/${from.id}`,
      of: [from],
      place: to,
      to: authors.map((personId) => ({ personId, because: 'post-moved' as const })),
      nowFollow: authors.map((personId) => ({ personId, object: to })),
      followToo: { of: from, too: to },
    };
  },
  present: (app, actor, ids, lang) =>
    viewsOf(ids, async (id) => {
      const [toId = '', fromId = ''] = id.split('/');
      const to = await whenVisible(visibleThread(app, actor, toId));
      const from = to && (await oncePart(app, actor, fromId));
      return from && viewOf(to, messages(lang).notifications.news.split(from.title, to.title), lang);
    }),
};

/** The thread that something came from, as long as its category is one that the reader sees. */
async function oncePart(app: Pick<App, 'db'>, actor: Actor, id: string): Promise<Thread | undefined> {
  const from = await findThread(app.db, id);
  return from && isVisibleThread(actor, { ...from, state: 'visible' }) ? from : undefined;
}

function viewOf(to: Thread, title: string, lang: 'sv' | 'en'): NewsView {
  const by = messages(lang).notifications.news.moderation;
  return { title, by, path: threadPath(to), ...closedMark(to.category) };
}
