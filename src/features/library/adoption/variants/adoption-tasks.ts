import { permittedScopes } from '#src/features/library/entry/permitted-scopes.ts';
import type { Task, TaskSource } from '#src/platform/registries.ts';
import { updatesWords } from './adoption-task-text.ts';
import { listStaleVariants } from './variant-queries.ts';

/** Local variants whose original has changed, for those who write them. */
export const originalChangedTasks: TaskSource = {
  name: 'originals-changed',
  async list({ db }, actor): Promise<readonly Task[]> {
    if (actor.kind !== 'person') return [];
    const stale = await listStaleVariants(db);
    const organisations = stale.map(({ organisationId }) => organisationId);
    const permitted = await permittedScopes(db, actor, 'entry.write', organisations);
    return stale
      .filter(({ organisationId }) => permitted.has(organisationId))
      .map(({ slug, originalSlug, title, since }) => ({
        since,
        isUrgent: false,
        path: `/bibliotek/${originalSlug}/varianter/${slug}/andringar`,
        words: (lang) => updatesWords(lang, title),
      }));
  },
};
