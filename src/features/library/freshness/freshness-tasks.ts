import { swedishDay } from '#src/lib/dates.ts';
import type { Task, TaskSource } from '#src/platform/registries.ts';
import { actingScope, hasScope } from '../entry/scope-rules.ts';
import { listDoubtedEntries } from './doubt-queries.ts';
import { freshnessWords } from './freshness-task-text.ts';

/** Descriptions that cannot be relied on any more, for those who publish them. */
export const freshnessTasks: TaskSource = {
  name: 'entries-in-doubt',
  async list({ db, clock }, actor): Promise<readonly Task[]> {
    const scope = actingScope(actor, 'entry.publish');
    if (!hasScope(scope) || actor.kind !== 'person') return [];
    const doubted = await listDoubtedEntries(db, scope, swedishDay(clock.now()));
    return doubted.map(({ slug, title, sureUntil, reasons }) => ({
      since: `${sureUntil}T00:00:00.000Z`,
      isUrgent: reasons.some(({ reason }) => reason === 'statute'),
      path: `/bibliotek/${slug}/aktualitet`,
      words: (lang) => freshnessWords(lang, title, reasons),
    }));
  },
};
