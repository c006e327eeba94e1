import { messages } from '#src/i18n/index.ts';
import type { AgendaSource } from '#src/platform/agenda/agenda-source.ts';
import { listShownCategories } from '../categories/category-list-service.ts';
import { listBegunThreads } from '../threads/list/thread-list-queries.ts';
import { threadPath } from '../threads/thread.ts';

const most = 6;

/** Questions that nobody has been helped with, those that were asked last first: also of the whole portal, never of other networks. */
export const questionAgenda: AgendaSource = {
  name: 'questions',
  async list(app, { network, reader }) {
    const shown = await listShownCategories(app, reader);
    const own = shown.filter(({ networkId }) => networkId === null || networkId === network.id);
    if (own.length === 0) return [];
    const threads = await listBegunThreads(app.db, {
      categoryIds: own.map(({ id }) => id),
      kind: 'question',
      tag: undefined,
      isUnhelped: true,
      after: undefined,
      limit: most,
    });
    const m = messages('sv').meetings.proposedAgenda.titles;
    return threads.map((thread) => ({
      id: thread.id,
      title: m.question(thread.title),
      path: threadPath(thread),
    }));
  },
};
