import type { Task, TaskSource } from '#src/platform/registries.ts';
import { permittedScopes } from '../permitted-scopes.ts';
import { listDueEntries } from './freshness-queries.ts';
import { freshnessWords } from './freshness-task-text.ts';

/** Descriptions whose review day has passed, for those who publish them. */
export const freshnessTasks: TaskSource = {
  name: 'entries-past-review',
  async list({ db, clock }, actor): Promise<readonly Task[]> {
    if (actor.kind !== 'person') return [];
    const due = await listDueEntries(db, clock.now().toISOString().slice(0, 10));
    const organisations = due.map(({ organisationId }) => organisationId);
    const permitted = await permittedScopes(db, actor, 'entry.publish', organisations);
    return due
      .filter(({ organisationId }) => permitted.has(organisationId))
      .map(({ slug, title, reviewBy }) => ({
        since: `${reviewBy}T00:00:00.000Z`,
        isUrgent: false,
        path: `/bibliotek/${slug}/aktualitet`,
        words: (lang) => freshnessWords(lang, title),
      }));
  },
};
