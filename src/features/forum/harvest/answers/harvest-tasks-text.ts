import { messages } from '#src/i18n/index.ts';
import { type Actor, actorId } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import type { Task, TaskSource } from '#src/platform/registries.ts';
import { whenVisible } from '../../news/when-visible.ts';
import { visibleThread } from '../../visible-service.ts';
import { listAsked } from '../harvest-queries.ts';

/** Posts whose author is asked whether they may be part of a good example. */
export const harvestTasks: TaskSource = {
  name: 'harvest',
  async list(app: App, actor: Actor): Promise<readonly Task[]> {
    const personId = actorId(actor);
    const asked = personId === null ? [] : await listAsked(app.db, personId);
    const tasks = await Promise.all(
      asked.map(async ({ postId, threadId, since }): Promise<Task | undefined> => {
        const thread = await whenVisible(visibleThread(app, actor, threadId));
        if (!thread) return undefined;
        return {
          since,
          isUrgent: false,
          path: `/inlagg/${postId}/gott-exempel`,
          isPersonal: true,
          words: (lang) => {
            const { desk } = messages(lang).forum.answers.harvest;
            return { title: desk.asked(thread.title), action: desk.action };
          },
        };
      }),
    );
    return tasks.filter((task) => task !== undefined);
  },
};
