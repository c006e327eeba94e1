import type { FeatureRegistration } from '#src/platform/registries.ts';
import { deleteOldRequests } from './approval/request-queries.ts';
import { reminderJob } from './rounds/reminder-job.ts';
import { roundMailBuilder } from './rounds/round-mails.ts';
import { answerTasks, changeTasks } from './situation-tasks.ts';

const open = 'What organisations said in their own name, year by year.';
const asked = 'Answers keep the words that they answered.';

/** What Nulägesbilden hands to the registries. */
export const situationRegistration: FeatureRegistration = {
  jobs: [reminderJob],
  mailBuilders: [roundMailBuilder],
  tasks: [answerTasks, changeTasks],
  retention: [
    { table: 'situation_question', keep: 'permanent', because: asked },
    { table: 'situation_wording', keep: 'permanent', because: asked },
    { table: 'situation_round', keep: 'permanent', because: open },
    { table: 'situation_response', keep: 'permanent', because: open },
    { table: 'situation_answer', keep: 'permanent', because: open },
    {
      table: 'situation_request',
      keep: { days: 30 },
      column: 'expires_at',
      sweep: ({ db }, before) => deleteOldRequests(db, before),
    },
  ],
  personalData: [
    {
      table: 'situation_request',
      column: 'asked_by',
      purpose: 'Brings the answer back to the one who sent the link, whose rights are checked again.',
      basis: 'public-task',
    },
  ],
};
