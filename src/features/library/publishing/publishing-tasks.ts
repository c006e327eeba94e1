import type { Task, TaskSource } from '#src/platform/registries.ts';
import { actingScope, hasScope } from '../entry/scope-rules.ts';
import { listInReview } from './publishing-queries.ts';
import { reviewWords } from './publishing-task-text.ts';

/** Drafts that writers have handed over, for those who may publish them. */
export const reviewTasks: TaskSource = {
  name: 'entries-in-review',
  async list(app, actor): Promise<readonly Task[]> {
    const scope = actingScope(actor, 'entry.publish');
    const waiting = hasScope(scope) ? await listInReview(app.db, scope) : [];
    return waiting.map(({ organisationId, slug, title, organisation, since }) => ({
      since,
      isUrgent: actor.keys.has(`organisation:${organisationId}`),
      path: `/bibliotek/${slug}/forhandsgranska`,
      words: (lang) => reviewWords(lang, title, organisation),
    }));
  },
};
