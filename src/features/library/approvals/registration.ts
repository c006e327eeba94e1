import type { FeatureRegistration } from '#src/platform/registries.ts';
import { answerTasks } from './approval-tasks.ts';
import { deleteOldRequests } from './request-queries.ts';

/** What approvals hand to the registries. */
export const approvalsRegistration: FeatureRegistration = {
  tasks: [answerTasks],
  retention: [
    {
      table: 'approval_request',
      keep: { days: 30 },
      column: 'expires_at',
      sweep: ({ db }, before) => deleteOldRequests(db, before),
    },
    { table: 'approval_change', keep: 'permanent', because: 'Goes with the request that it answers.' },
    { table: 'entry_approval', keep: 'permanent', because: 'Shows on whose word a text was published.' },
    { table: 'entry_coauthor', keep: 'permanent', because: 'Goes when the organisation takes it back.' },
  ],
  personalData: [
    {
      table: 'approval_request',
      column: 'e_mail',
      purpose: 'Sends the question to the one who answers for the organisation; gone within 44 days.',
      basis: 'public-task',
    },
    {
      table: 'approval_request',
      column: 'asked_by',
      purpose: 'Brings the answer back to the writer, whose rights are checked again.',
      basis: 'public-task',
    },
    {
      table: 'entry_coauthor',
      column: 'person_id',
      purpose: 'Lets an invited person write in one entry.',
      basis: 'public-task',
    },
  ],
};
