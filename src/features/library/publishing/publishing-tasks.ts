import type { Task, TaskSource } from '#src/platform/registries.ts';
import { permittedScopes } from '../permitted-scopes.ts';
import { listInReview } from './publishing-queries.ts';
import { reviewWords } from './publishing-task-text.ts';

/** Drafts that writers have handed over, for those who may publish them. */
export const reviewTasks: TaskSource = {
  name: 'entries-in-review',
  async list(app, actor): Promise<readonly Task[]> {
    const waiting = await listInReview(app.db);
    const organisations = waiting.map(({ organisationId }) => organisationId);
    const permitted = await permittedScopes(app.db, actor, 'entry.publish', organisations);
    return waiting
      .filter(({ organisationId }) => permitted.has(organisationId))
      .map(({ organisationId, slug, title, organisation, since }) => ({
        since,
        isUrgent: actor.keys.has(`organisation:${organisationId}`),
        path: `/bibliotek/${slug}/forhandsgranska`,
        words: (lang) => reviewWords(lang, title, organisation),
      }));
  },
};
