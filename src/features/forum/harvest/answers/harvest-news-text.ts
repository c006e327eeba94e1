import { messages } from '#src/i18n/index.ts';
import { actorId } from '#src/platform/access/actor.ts';
import type { NewsSource, NewsView } from '#src/platform/notices/news-source.ts';
import { closedMark } from '../../news/closed.ts';
import { viewsOf, whenVisible } from '../../news/when-visible.ts';
import { threadPath } from '../../threads/thread.ts';
import { visibleThread } from '../../visible-service.ts';
import { findHarvest, listAsked, listAskedAuthors } from '../harvest-queries.ts';

/** Authors are asked whether their posts may be part of a good example. */
export const harvestNews: NewsSource = {
  name: 'harvest',
  kinds: ['harvest.asked'],
  async news({ db }, { subjectId }) {
    const authors = await listAskedAuthors(db, subjectId);
    return { subjectId, of: [], to: authors.map((personId) => ({ personId, because: 'asked-to-agree' })) };
  },
  present: (app, actor, ids, lang) =>
    viewsOf(ids, async (id): Promise<NewsView | undefined> => {
      const asked = await listAsked(app.db, actorId(actor) ?? '');
      const own = asked.find(({ harvestId }) => harvestId === id);
      const thread = own && (await whenVisible(visibleThread(app, actor, own.threadId)));
      if (!own || !thread) return undefined;
      const title = messages(lang).notifications.news.harvest(thread.title);
      return { title, by: '', path: `/inlagg/${own.postId}/gott-exempel`, ...closedMark(thread.category) };
    }),
};

/** Whoever makes the good example hears what the authors say. */
export const harvestAnswerNews: NewsSource = {
  name: 'harvest-answer',
  kinds: ['harvest.answered'],
  async news({ db }, { subjectId }) {
    const harvest = await findHarvest(db, subjectId);
    if (!harvest?.startedBy) return undefined;
    return { subjectId, of: [], to: [{ personId: harvest.startedBy, because: 'agreed' }] };
  },
  present: (app, actor, ids, lang) =>
    viewsOf(ids, async (id): Promise<NewsView | undefined> => {
      const harvest = await findHarvest(app.db, id);
      if (!harvest?.startedBy || harvest.startedBy !== actorId(actor)) return undefined;
      const thread = await whenVisible(visibleThread(app, actor, harvest.threadId));
      if (!thread) return undefined;
      const title = messages(lang).notifications.news.harvestAnswered(thread.title);
      const path = `${threadPath(thread)}/gott-exempel`;
      return { title, by: '', path, mailPath: '/mitt/notiser', ...closedMark(thread.category) };
    }),
};
