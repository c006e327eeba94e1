import { actingScope, hasScope } from '#src/features/library/entry/scope-rules.ts';
import type { Task, TaskSource } from '#src/platform/registries.ts';
import { updatesWords } from './adoption-task-text.ts';
import { listStaleVariants } from './variant-queries.ts';

/** Local variants whose original has changed, for those who write them. */
export const originalChangedTasks: TaskSource = {
  name: 'originals-changed',
  async list({ db }, actor): Promise<readonly Task[]> {
    const scope = actingScope(actor, 'entry.write');
    if (!hasScope(scope)) return [];
    const stale = await listStaleVariants(db, scope);
    return stale.map(({ slug, originalSlug, title, since }) => ({
      since,
      isUrgent: false,
      path: `/bibliotek/${originalSlug}/varianter/${slug}/andringar`,
      words: (lang) => updatesWords(lang, title),
    }));
  },
};
