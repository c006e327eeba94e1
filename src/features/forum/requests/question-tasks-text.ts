import { messages } from '#src/i18n/index.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import type { Task, TaskSource } from '#src/platform/registries.ts';
import { questionPath } from './question.ts';
import { listWaiting } from './question-queries.ts';
import { networksHandledBy } from './question-rules.ts';

/** Questions that wait for the coordinator to put them. */
export const questionTasks: TaskSource = {
  name: 'unnamed-questions',
  async list(app: App, actor: Actor): Promise<readonly Task[]> {
    const waiting = await listWaiting(app.db, networksHandledBy(actor));
    return waiting.map((question) => ({
      since: question.askedAt,
      isUrgent: false,
      path: questionPath(question),
      isClosed: true,
      words: (lang) => {
        const { desk } = messages(lang).forum.requests;
        return { title: desk.waiting(question.title), action: desk.action };
      },
    }));
  },
};
