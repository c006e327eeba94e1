import type { Actor } from '#src/platform/access/actor.ts';
import type { App } from '#src/platform/app.ts';
import { isoAt } from '#src/platform/clock.ts';
import type { Task, TaskSource } from '#src/platform/registries.ts';
import { closedMark } from '../../news/closed.ts';
import { type Thread, threadPath } from '../../threads/thread.ts';
import { findThread } from '../../threads/thread-queries.ts';
import { mayModerate } from '../../visible-service.ts';
import { isAnyModerator } from '../moderators/any-moderator.ts';
import { failedScheduleWords } from '../queue/moderation-task-text.ts';
import { listFailures } from './schedule-queries.ts';

const shownSeconds = 14 * 86_400;

/** What was planned for a thread and could not be done: for everybody who looks after it, until one of them takes the word away. */
export const failedPlanTasks: TaskSource = {
  name: 'failed-thread-plans',
  async list(app: App, actor: Actor): Promise<readonly Task[]> {
    if (!isAnyModerator(actor)) return [];
    const failures = await listFailures(app.db, isoAt(app.clock, -shownSeconds));
    const tasks = await Promise.all(
      failures.map(async ({ threadId, doneAt }) => {
        const thread = await findThread(app.db, threadId);
        return thread && mayModerate(actor, thread.category) ? [taskOf(thread, doneAt ?? '')] : [];
      }),
    );
    return tasks.flat();
  },
};

function taskOf(thread: Thread, since: string): Task {
  return {
    since,
    isUrgent: false,
    path: `${threadPath(thread)}/las`,
    ...closedMark(thread.category),
    words: (lang) => failedScheduleWords(lang, thread.title),
  };
}
