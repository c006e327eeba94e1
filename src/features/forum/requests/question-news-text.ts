import { messages } from '#src/i18n/index.ts';
import { actorId } from '#src/platform/access/actor.ts';
import type { NewsSource, NewsView } from '#src/platform/notices/news-source.ts';
import { viewsOf, whenVisible } from '../news/when-visible.ts';
import { threadPath } from '../threads/thread.ts';
import { visibleThread } from '../visible-service.ts';
import { askingPath } from './question.ts';
import { findQuestion } from './question-queries.ts';

/** What became of an unnamed question: told to whoever asked. A mail says only that there is something to read. */
export const questionNews: NewsSource = {
  name: 'question',
  kinds: ['question.posted', 'question.returned'],
  async news({ db }, { subjectId, kind }) {
    const question = await findQuestion(db, subjectId);
    if (!question?.askedBy) return undefined;
    const because = kind === 'question.posted' ? 'question-posted' : 'question-returned';
    return { subjectId, of: [], to: [{ personId: question.askedBy, because }] };
  },
  present: (app, actor, ids, lang) =>
    viewsOf(ids, async (id): Promise<NewsView | undefined> => {
      const question = await findQuestion(app.db, id);
      if (!question?.askedBy || question.askedBy !== actorId(actor)) return undefined;
      const { news: m } = messages(lang).notifications;
      const { threadId, title } = question;
      const thread = threadId === null ? undefined : await whenVisible(visibleThread(app, actor, threadId));
      const told = question.state === 'posted' ? m.questionPosted(title) : m.questionReturned(title);
      const path = thread ? threadPath(thread) : askingPath;
      // nor does an address in a mail tell that one has asked
      return { title: told, by: m.coordinator, path, mailPath: '/mitt/notiser', isClosed: true };
    }),
};
