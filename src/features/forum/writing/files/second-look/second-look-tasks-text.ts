import { messages } from '#src/i18n/index.ts';
import type { Task, TaskSource } from '#src/platform/registries.ts';
import { closedMark } from '../../../news/closed.ts';
import { postPath } from '../../../posts/post.ts';
import { listSecondLooks } from './second-look-service.ts';

/** Files in the forum that a second person has to look at. */
export const secondLookTasks: TaskSource = {
  name: 'post-files',
  async list(app, actor): Promise<readonly Task[]> {
    return (await listSecondLooks(app, actor)).map(({ post, thread, since }) => ({
      since,
      isUrgent: false,
      path: `${postPath(post)}/fil`,
      ...closedMark(thread.category),
      words: (lang) => {
        const { secondLook: m } = messages(lang).forum.writing.files;
        return { title: m.waiting(thread.title), action: m.action };
      },
    }));
  },
};
