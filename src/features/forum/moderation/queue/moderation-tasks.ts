import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import type { Task, TaskSource } from '#src/platform/registries.ts';
import { closedMark } from '../../news/closed.ts';
import { waitingPostWords } from './moderation-task-text.ts';
import { openQueue } from './queue-service.ts';

/** So many rows of the queue stand on one's own page; the rest is in the queue. */
const mostTasks = 20;

/** Posts that wait for a moderator: personal data at once, the rest after two working days. */
export const moderationTasks: TaskSource = {
  name: 'moderation',
  async list(app: App, actor: Actor): Promise<readonly Task[]> {
    const items = await openQueue(app, actor);
    return items.slice(0, mostTasks).map((item) => ({
      since: item.since,
      isUrgent: item.isUrgent,
      path: `/moderering/${item.postId}`,
      ...closedMark(item.thread.category),
      words: (lang) => waitingPostWords(lang, item),
    }));
  },
};
