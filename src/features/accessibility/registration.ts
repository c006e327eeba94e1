import { swedishDay } from '#src/lib/dates.ts';
import { isPermitted } from '#src/platform/access/permissions.ts';
import type { FeatureRegistration, TaskSource } from '#src/platform/registries.ts';
import { assessmentWords } from './assessment-task-text.ts';
import { readStatement } from './statement-file.ts';
import { isAssessmentOld } from './statement-rules.ts';

/** Tells the administrator that the service has not been assessed for a year (A12). */
const assessmentTask: TaskSource = {
  name: 'accessibility-assessment',
  async list({ clock }, actor) {
    if (!isPermitted(actor, 'portal.operate')) return [];
    const statement = await readStatement();
    if (!isAssessmentOld(statement, swedishDay(clock.now()))) return [];
    const since = `${statement.assessedOn}T00:00:00.000Z`;
    return [{ since, isUrgent: false, path: '/om/tillganglighet', words: assessmentWords }];
  },
};

/** What the statement hands to the registries. */
export const accessibilityRegistration: FeatureRegistration = { tasks: [assessmentTask] };
