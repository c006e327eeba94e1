import type { FeatureRegistration } from '#src/platform/registries.ts';
import { askAfterwardsJob } from './ask-job.ts';
import { eraseUnreadJob } from './erase-job.ts';
import { followUpTasks, wishedAgenda } from './follow-up-tasks-text.ts';

/** What the questions after a meeting hand to the registries. No column says whose an answer is. */
export const followUpRegistration: FeatureRegistration = {
  tasks: [followUpTasks],
  agendaSources: [wishedAgenda],
  jobs: [askAfterwardsJob, eraseUnreadJob],
  retention: [
    { table: 'meeting_asked', keep: 'permanent', because: 'Goes with the registration that is asked.' },
    {
      table: 'meeting_answer',
      keep: 'permanent',
      because: 'Goes with its meeting; nothing says who answered, and what nobody may read is erased.',
    },
  ],
};
