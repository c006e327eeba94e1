import { directory } from '#src/features/network/directory-service.ts';
import { isPermitted } from '#src/platform/access/permissions.ts';
import type { Task, TaskSource } from '#src/platform/registries.ts';
import { listDueEntries } from './freshness-queries.ts';
import { freshnessWords } from './freshness-task-text.ts';

/** Descriptions whose review day has passed, for those who publish them. */
export const freshnessTasks: TaskSource = {
  name: 'entries-past-review',
  async list({ db, clock }, actor): Promise<readonly Task[]> {
    if (actor.kind !== 'person') return [];
    const due = await listDueEntries(db, clock.now().toISOString().slice(0, 10));
    const tasks: Task[] = [];
    for (const { slug, title, organisationId, reviewBy } of due) {
      const scope = await directory.scope(db, organisationId);
      if (!isPermitted(actor, 'entry.publish', scope)) continue;
      tasks.push({
        since: `${reviewBy}T00:00:00.000Z`,
        isUrgent: false,
        path: `/bibliotek/${slug}/aktualitet`,
        words: (lang) => freshnessWords(lang, title),
      });
    }
    return tasks;
  },
};
