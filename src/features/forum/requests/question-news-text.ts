import { messages } from '#src/i18n/index.ts';
import { actorId } from '#src/platform/access/actor.ts';
import type { NewsSource, NewsView } from '#src/platform/notices/news-source.ts';
import { viewsOf, whenVisible } from '../news/when-visible.ts';
import { threadPath } from '../threads/thread.ts';
import { visibleThread } from '../visible-service.ts';
import { listDoing } from '../writing/mentions/mention-queries.ts';
import { askingPath, questionPath } from './question.ts';
import { findQuestion } from './question-queries.ts';
import { networksHandledBy } from './question-rules.ts';

/**
 * A question that is to be put: told to the coordinators of its network, until one of them has handled it. Neither the
 * question nor who asks is named.
 */
export const waitingQuestionNews: NewsSource = {
  name: 'waiting-question',
  kinds: ['question.asked'],
  async news({ db }, { subjectId }) {
    const question = await findQuestion(db, subjectId);
    if (question?.state !== 'waiting') return undefined;
    const coordinators = await listDoing(db, { role: 'coordinator', scopeId: question.networkId });
    const to = coordinators.map(({ personId }) => ({ personId, because: 'to-ask' as const }));
    return { subjectId, of: [], to, ...(question.askedBy !== null && { notTo: [question.askedBy] }) };
  },
  present: (app, actor, ids, lang) =>
    viewsOf(ids, async (id): Promise<NewsView | undefined> => {
      const question = await findQuestion(app.db, id);
      const isOwn = question && networksHandledBy(actor).includes(question.networkId);
      if (!isOwn || question.state !== 'waiting') return undefined;
      const title = messages(lang).notifications.news.questionWaiting;
      return { title, by: '', path: questionPath(question), isClosed: true };
    }),
};

/** What became of an unnamed question: told to whoever asked, who follows its thread. A mail says only that there is something to read. */
export const questionNews: NewsSource = {
  name: 'question',
  kinds: ['question.posted', 'question.returned'],
  async news({ db }, { subjectId, kind }) {
    const question = await findQuestion(db, subjectId);
    if (!question?.askedBy) return undefined;
    const { askedBy: personId, threadId } = question;
    const because = kind === 'question.posted' ? 'question-posted' : 'question-returned';
    const object = threadId === null ? undefined : ({ type: 'thread', id: threadId } as const);
    return {
      subjectId,
      of: [],
      to: [{ personId, because }],
      ...(object && { nowFollow: [{ personId, object, isSilent: true }] }),
    };
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
