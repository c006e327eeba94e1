import { directory } from '#src/features/network/directory-service.ts';
import { isPermitted } from '#src/platform/access/permissions.ts';
import type { Task, TaskSource } from '#src/platform/registries.ts';
import { listInReview } from './publishing-queries.ts';
import { reviewWords } from './publishing-task-text.ts';

/** Drafts that writers have handed over, for those who may publish them. */
export const reviewTasks: TaskSource = {
  name: 'entries-in-review',
  async list(app, actor): Promise<readonly Task[]> {
    const tasks: Task[] = [];
    for (const { organisationId, slug, title, organisation, since } of await listInReview(app.db)) {
      const scope = await directory.scope(app.db, organisationId);
      if (!isPermitted(actor, 'entry.publish', scope)) continue;
      tasks.push({
        since,
        isUrgent: scope.organisationIds?.some((id) => actor.keys.has(`organisation:${id}`)) ?? false,
        path: `/bibliotek/${slug}/forhandsgranska`,
        words: (lang) => reviewWords(lang, title, organisation),
      });
    }
    return tasks;
  },
};
