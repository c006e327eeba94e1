import { messages } from '#src/i18n/index.ts';
import { isoAt } from '#src/platform/clock.ts';
import type { WeekList } from '#src/platform/notices/news-source.ts';
import { threadPath } from '../threads/thread.ts';
import { visibleThread } from '../visible-service.ts';
import { isClosedGroup } from './closed.ts';
import { listOpenQuestions } from './news-queries.ts';
import { viewsOf, whenVisible } from './when-visible.ts';

const mostListed = 10;
const waitsDays = 2;

/** Questions without an answer, to those who coordinate the network; the mail says nothing of closed groups. */
export const openQuestions: WeekList = {
  name: 'open-questions',
  async list(app, actor, lang) {
    if (actor.kind !== 'person') return undefined;
    const networkIds = actor.memberships
      .filter(({ role, scopeType }) => role === 'coordinator' && scopeType === 'network')
      .map(({ scopeId }) => scopeId);
    const before = isoAt(app.clock, -waitsDays * 24 * 3600);
    const ids = await listOpenQuestions(app.db, networkIds, { before, limit: mostListed });
    const threads = await viewsOf(ids, (id) => whenVisible(visibleThread(app, actor, id)));
    const open = [...threads.values()].filter(({ category }) => !isClosedGroup(category));
    return {
      title: messages(lang).notifications.news.openQuestions,
      items: open.map((thread) => ({ title: thread.title, path: threadPath(thread) })),
    };
  },
};
